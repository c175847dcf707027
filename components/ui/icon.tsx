import './icon.css';

/** The drawings in public/icons/lucide.svg, which a page brings by `bringDrawings`. */
export type IconName =
  | 'arrow-down'
  | 'arrow-left'
  | 'arrow-right-left'
  | 'arrow-up'
  | 'book-plus'
  | 'bookmark'
  | 'bot'
  | 'braces'
  | 'calendar'
  | 'chart-line'
  | 'check'
  | 'check-check'
  | 'chevron-down'
  | 'circle-alert'
  | 'circle-check'
  | 'circle-dashed'
  | 'clock'
  | 'command'
  | 'copy'
  | 'download'
  | 'external-link'
  | 'flag'
  | 'flask-conical'
  | 'frown'
  | 'history'
  | 'image'
  | 'inbox'
  | 'info'
  | 'keyboard'
  | 'languages'
  | 'lock'
  | 'mail-warning'
  | 'map-pin'
  | 'message-circle'
  | 'message-square-warning'
  | 'octagon-x'
  | 'package'
  | 'panel-right'
  | 'paperclip'
  | 'play'
  | 'receipt'
  | 'refresh-cw'
  | 'repeat'
  | 'search'
  | 'search-x'
  | 'send'
  | 'settings'
  | 'shield-alert'
  | 'shopping-bag'
  | 'smile'
  | 'sparkles'
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
  | 'video'
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
      <use href={`#icon-${name}`} />
    </svg>
  );
}
