import type { OpenChat } from '../chat/chat.ts';
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

/** Why an answer that waited is no longer its writer's to give: the chat went to somebody else. Null where it did not. */
export function wentToOther(
  shop: Shop,
  chat: OpenChat | null,
  { by, heldBy }: { readonly by: string; readonly heldBy?: string | null },
): Refusal | null {
  if (heldBy === undefined || !chat || chat.holder === heldBy || chat.holder === by) return null;
  const who = chat.holder === null ? 'Nobody' : nicknameOf(shop, chat.holder);
  return { code: 'NotYours', words: `${who} has this chat by now.` };
}

function writerOf(shop: Shop, { buyer }: Conversation, writer: string | null, me: string): string {
  if (writer === null) return `${buyer.nickname} wrote`;
  if (writer === '') return 'Somebody wrote here from another tool';
  return writer === me ? 'You wrote here in another window' : `${nicknameOf(shop, writer)} wrote here`;
}
