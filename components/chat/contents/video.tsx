import type { VideoContent } from '../../../core/domain/message/content.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { pictureSize } from './picture-size.ts';
import { usePicture } from './use-picture.ts';

/**
 * A video: its cover when asked for. The film itself would have to come past the worker from a foreign host, and so is
 * left to the Seller Center.
 */
export function Video({ video }: { video: VideoContent }) {
  const { source, loading, trouble, show } = usePicture(video.cover);
  const said = words.contents;
  const { width } = pictureSize(0, 0);
  return (
    <figure class="video">
      {source.value !== '' && <img class="picture" src={source.value} alt={said.coverAlt} width={width} />}
      <figcaption class="picture video-words">
        <Icon name="video" size="l" />
        <p>{said.video(video.seconds)}</p>
        {video.cover !== '' && source.value === '' && (
          <button type="button" class="button small-button" disabled={loading} onClick={show}>
            {loading.value ? said.loading : said.showCover}
          </button>
        )}
        {trouble.value !== '' && (
          <p class="trouble-words" role="alert">
            {trouble}
          </p>
        )}
      </figcaption>
    </figure>
  );
}
