import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ImageContent } from '../../../core/domain/message/content.ts';
import type { LoadedImage } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';
import { wordsOf } from '../../desk/words-of.ts';
import { Icon } from '../../ui/icon.tsx';
import { bytesOf } from './bytes-of.ts';
import { pictureSize } from './picture-size.ts';

function asAddress({ type, base64 }: LoadedImage): string {
  return URL.createObjectURL(new Blob([bytesOf(base64)], { type }));
}

/** A picture, loaded only when the agent asks to see it: a load tells its host that somebody looked. */
export function Picture({ image }: { image: ImageContent }) {
  const source = useSignal('');
  const words = useSignal('');
  const loading = useSignal(false);
  useEffect(() => () => URL.revokeObjectURL(source.peek()), []);
  const show = async () => {
    loading.value = true;
    const reply = await ask({ ask: 'loadImage', url: image.url });
    loading.value = false;
    words.value = wordsOf(reply);
    if (reply.ok) source.value = asAddress(reply.value);
  };
  const size = pictureSize(image.width, image.height);
  if (source.value !== '')
    return <img class="picture" src={source.value} alt="From the conversation" {...size} />;
  return (
    <div class="picture" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
      <Icon name="image" size="l" />
      <button type="button" class="button small-button" disabled={loading} onClick={show}>
        {loading.value ? 'Loading…' : 'Show picture'}
      </button>
      {words.value !== '' && (
        <p class="trouble-words" role="alert">
          {words}
        </p>
      )}
    </div>
  );
}
