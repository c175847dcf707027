import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { usePicture } from './use-picture.ts';

interface ThumbProps {
  /** Address of the picture; '' where there is none, null where that is not known. */
  url: string | null;
  icon: IconName;
  /** What it is a picture of. */
  of: string;
  /** Finds out where the picture is, where that is not known. */
  find?: () => void;
}

/** A small picture of a thing, shown when asked for; without one its sign. */
export function Thumb({ url, icon, of, find }: ThumbProps) {
  if (url === '') return <SignThumb icon={icon} />;
  return <AskedThumb url={url} icon={icon} of={of} find={find ?? (() => {})} />;
}

/** What stands where there is no picture. */
export function SignThumb({ icon }: { icon: IconName }) {
  return (
    <span class="thumb">
      <Icon name={icon} size="l" />
    </span>
  );
}

function AskedThumb({ url, of, find }: Required<ThumbProps>) {
  const { source, loading, trouble, show } = usePicture(url ?? '');
  const wanted = useSignal(false);
  useEffect(() => {
    if (wanted.value && url) show();
  }, [wanted.value, url]);
  if (source.value !== '') return <img class="thumb" src={source.value} alt="" />;
  const press = () => {
    if (url === null) find();
    else if (wanted.peek()) show();
    wanted.value = true;
  };
  const failed = trouble.value !== '';
  return (
    <button
      type="button"
      class="thumb"
      aria-label={failed ? trouble.value : words.contents.showPictureOf(of)}
      title={failed ? trouble.value : words.contents.showPicture}
      aria-busy={loading.value}
      onClick={press}
    >
      <Icon name={failed ? 'circle-alert' : 'image'} size="l" />
    </button>
  );
}
