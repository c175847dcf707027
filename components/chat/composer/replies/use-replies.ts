import type { ReadonlySignal } from '@preact/signals';
import type { Conversation } from '../../../../core/domain/chat/conversation.ts';
import { fillVariables, type VariableFacts } from '../../../../core/domain/message/fill-variables.ts';
import { ask } from '../../../../core/protocol/client.ts';
import { deskDb } from '../../../../core/store/queries/reading.ts';
import { replyFacts } from '../../../../core/store/queries/reply-facts.ts';
import { savedReplies } from '../../../../core/store/queries/saved-replies.ts';
import type { SavedReplyRow } from '../../../../core/store/rows.ts';
import { useDesk } from '../../../desk/desk-context.ts';
import { useLive } from '../../../desk/use-live.ts';

export interface Replies {
  /** The team's and one's own, the lately used first. */
  readonly all: ReadonlySignal<readonly SavedReplyRow[] | undefined>;
  /** A reply with what is known of this chat filled in; from now on it is one that was lately used. */
  readonly use: (reply: SavedReplyRow) => Promise<string>;
  /** A text with what is known of this chat filled in; what is not known yet is asked of the shop. */
  readonly fill: (text: string) => Promise<string>;
}

/** The saved replies as they are used in a chat. */
export function useReplies(conversation: Conversation): Replies {
  const { me, shop } = useDesk();
  const all = useLive(() => savedReplies(deskDb(), me.id), [me.id]);
  const use: Replies['use'] = ({ id, text }) => {
    void ask({ ask: 'usedReply', id });
    return fill(text);
  };
  const fill: Replies['fill'] = async (text) => {
    const staff = { agent: me.nickname, ...(shop.name === '' ? {} : { shop: shop.name }) };
    const facts = await factsFor(conversation, text);
    return fillVariables(text, { ...facts, ...staff });
  };
  return { all, use, fill };
}

/** Asks the shop for the order where the text speaks of its parcel and the desk has not read it. */
async function factsFor(conversation: Conversation, text: string): Promise<VariableFacts> {
  const { facts, order, orderRead } = await replyFacts(deskDb(), conversation);
  if (order === '' || orderRead || !text.includes('{tracking_number}')) return facts;
  const read = await ask({ ask: 'readOrder', order, anew: false });
  return read.ok ? (await replyFacts(deskDb(), conversation)).facts : facts;
}
