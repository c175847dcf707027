import { Icon, type IconName } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { usePicture } from './use-picture.ts';

/** A small picture of a thing, shown when asked for; without one its sign. */
export function Thumb({ url, icon, of }: { url: string; icon: IconName; of: string }) {
  if (url === '') return <SignThumb icon={icon} />;
  return <AskedThumb key={url} url={url} of={of} />;
}

/** What stands where there is no picture. */
export function SignThumb({ icon }: { icon: IconName }) {
  return (
    <span class="thumb">
      <Icon name={icon} size="l" />
    </span>
  );
}

function AskedThumb({ url, of }: { url: string; of: string }) {
  const { source, loading, trouble, show } = usePicture(url);
  if (source.value !== '') return <img class="thumb" src={source.value} alt="" />;
  const name = trouble.value === '' ? words.contents.showPictureOf(of) : trouble.value;
  return (
    <button
      type="button"
      class="thumb"
      aria-label={name}
      title={trouble.value === '' ? words.contents.showPicture : trouble.value}
      aria-busy={loading.value}
      onClick={show}
    >
      <Icon name={trouble.value === '' ? 'image' : 'circle-alert'} size="l" />
    </button>
  );
}
