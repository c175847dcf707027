import type { Conversation } from '../chat/conversation.ts';
import { unseenBy } from '../chat/recent.ts';
import type { Refusal } from '../desk/refusal.ts';
import { nicknameOf } from '../roster/may-act.ts';
import type { Shop } from '../shop/shop.ts';

/** Why an answer may be to another question than the writer thinks: somebody wrote since they began. Null where nobody did. */
export function threadMoved(
  shop: Shop,
  conversation: Conversation | undefined,
  { by, seen }: { readonly by: string; readonly seen?: string },
): Refusal | null {
  if (seen === undefined || !conversation) return null;
  const newest = unseenBy(by, seen, conversation.recent).at(-1);
  if (!newest) return null;
  return {
    code: 'ThreadMoved',
    words: `${writerOf(shop, conversation, newest.by, by)} since you began. Read that first, or send yours anyway.`,
  };
}

function writerOf(shop: Shop, { buyer }: Conversation, writer: string | null, me: string): string {
  if (writer === null) return `${buyer.nickname} wrote`;
  if (writer === '') return 'Somebody wrote here from another tool';
  return writer === me ? 'You wrote here in another window' : `${nicknameOf(shop, writer)} wrote here`;
}
