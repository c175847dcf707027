import './avatar.css';
import { initials, tintOf } from './initials.ts';

/**
 * A person as a tint and a letter, or as a picture. Buyers' pictures are never loaded unasked.
 * @param picture an address within this page (`data:` or `blob:`), '' for none.
 */
export function Avatar({
  id,
  nickname,
  small = false,
  dot = false,
  picture = '',
}: {
  id: string;
  nickname: string;
  small?: boolean;
  dot?: boolean;
  picture?: string;
}) {
  return (
    <span class={`avatar${small ? ' small' : ''}`} data-tint={tintOf(id)} aria-hidden="true">
      {picture === '' ? initials(nickname) : <img src={picture} alt="" />}
      {dot && <i class="unread-dot" />}
    </span>
  );
}
