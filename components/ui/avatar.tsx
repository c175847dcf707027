import './avatar.css';
import { initials, tintOf } from './initials.ts';

/** A person as a tint and a letter. Pictures are never loaded unasked. */
export function Avatar({
  id,
  nickname,
  small = false,
  dot = false,
}: {
  id: string;
  nickname: string;
  small?: boolean;
  dot?: boolean;
}) {
  return (
    <span class={`avatar${small ? ' small' : ''}`} data-tint={tintOf(id)} aria-hidden="true">
      {initials(nickname)}
      {dot && <i class="unread-dot" />}
    </span>
  );
}
