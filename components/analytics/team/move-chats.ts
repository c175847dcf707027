import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import { nicknameOf } from '../../../core/domain/roster/may-act.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { holderNow } from '../../../core/store/queries/holder-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { wordsOf } from '../../desk/words-of.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.team.move;

/** Chats to move, and who moves them from whom to whom; '' is nobody. */
export interface Move {
  readonly conversations: readonly string[];
  readonly by: string;
  readonly from: string;
  readonly to: string;
}

/** A chat that stayed where it was, and why in words. */
export interface Stayed {
  readonly conversation: string;
  readonly why: string;
}

export interface Moved {
  readonly moved: number;
  readonly stayed: readonly Stayed[];
}

/** One's own chat is handed over with what the next one needs to know, another's is given by assigning it (docs/rules.md §4). */
function commandFor({ by, from, to }: Move, conversation: string): AgentCommand {
  return from === by
    ? { do: 'transferChat', by, to, conversation, note: '' }
    : { do: 'assignChat', by, to, conversation };
}

/** Why a chat is no longer there to be moved, in words; '' where it is. */
async function goneFrom(from: string, conversation: string, shop: Shop): Promise<string> {
  const holder = await holderNow(deskDb(), conversation);
  if (holder === from) return '';
  if (holder === null) return texts.over;
  return holder === '' ? texts.unassignedMeanwhile : texts.elsewhere(nicknameOf(shop, holder));
}

/**
 * Moves chats one after another. What somebody else moved or ended meanwhile stays as it is, and so does what is refused;
 * where the desk itself does not answer, the rest is not tried.
 * @param told how far it is, after each.
 */
export async function moveChats(move: Move, shop: Shop, told: (so: Moved) => void): Promise<Moved> {
  let so: Moved = { moved: 0, stayed: [] };
  for (const conversation of move.conversations) {
    const gone = await goneFrom(move.from, conversation, shop);
    const reply = gone === '' ? await command(commandFor(move, conversation)) : null;
    const why = reply ? wordsOf(reply) : gone;
    so =
      why === '' ? { ...so, moved: so.moved + 1 } : { ...so, stayed: [...so.stayed, { conversation, why }] };
    told(so);
    if (reply && !reply.ok && 'fault' in reply) break;
  }
  return so;
}
