import './icon.css';

/** The drawings in public/icons/lucide.svg. */
export type IconName =
  | 'arrow-down'
  | 'arrow-left'
  | 'arrow-up'
  | 'bot'
  | 'check'
  | 'check-check'
  | 'chevron-down'
  | 'circle-alert'
  | 'clock'
  | 'flask-conical'
  | 'image'
  | 'inbox'
  | 'info'
  | 'lock'
  | 'mail-warning'
  | 'message-circle'
  | 'package'
  | 'paperclip'
  | 'play'
  | 'refresh-cw'
  | 'search-x'
  | 'send'
  | 'shopping-bag'
  | 'smile'
  | 'star'
  | 'store'
  | 'tag'
  | 'triangle-alert'
  | 'truck'
  | 'undo-2'
  | 'unplug'
  | 'user-check'
  | 'user-x'
  | 'users'
  | 'wifi-off'
  | 'x';

/** A drawing beside or behind a name: never read out. */
export function Icon({
  name,
  size = 'm',
  filled = false,
}: {
  name: IconName;
  size?: 's' | 'm' | 'l';
  filled?: boolean;
}) {
  return (
    <svg class={`icon icon-${size}${filled ? ' filled' : ''}`} aria-hidden="true">
      <use href={`/icons/lucide.svg#${name}`} />
    </svg>
  );
}
