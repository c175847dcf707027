import type { ImageContent } from '../../../core/domain/message/content.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { pictureSize } from './picture-size.ts';
import { usePicture } from './use-picture.ts';

/** A picture in the conversation, loaded only when the agent asks to see it. */
export function Picture({ image }: { image: ImageContent }) {
  const { source, loading, trouble, show } = usePicture(image.url);
  const size = pictureSize(image.width, image.height);
  const said = words.contents;
  if (source.value !== '') return <img class="picture" src={source.value} alt={said.pictureAlt} {...size} />;
  return (
    <div class="picture" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
      <Icon name="image" size="l" />
      <button type="button" class="button small-button" disabled={loading} onClick={show}>
        {loading.value ? said.loading : said.showPicture}
      </button>
      {trouble.value !== '' && (
        <p class="trouble-words" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
