import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { sendsOf } from '../../../core/store/queries/sends-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { takeBack } from './take-back.ts';

/** Calls back the newest message of this agent's that has not left; false where there is none. */
export function useUndo(conversation: Conversation): () => boolean {
  const { me, now } = useDesk();
  const sends = useLive(() => sendsOf(deskDb(), conversation.id), [conversation.id]);
  return () => {
    const mine = new Set(
      conversation.outgoing.filter(({ agent }) => agent === me.id).map(({ messageId }) => messageId),
    );
    const newest = sends
      .peek()
      ?.findLast(
        ({ work, attemptedAt, notBefore }) =>
          work.kind === 'send' && mine.has(work.messageId) && attemptedAt === null && notBefore > now.peek(),
      );
    if (newest?.work.kind !== 'send') return false;
    void takeBack(me.id, newest.work);
    return true;
  };
}
