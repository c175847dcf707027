import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { fillVariables } from '../../../core/domain/message/fill-variables.ts';
import type { SpokenLine } from '../../../core/domain/suggest/moments-of.ts';
import type { Suggestion } from '../../../core/domain/suggest/suggestion.ts';
import { ask } from '../../../core/protocol/client.ts';
import { spokenLines } from '../../../core/store/queries/past-moments.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { replyFacts } from '../../../core/store/queries/reply-facts.ts';
import { firstSettings, settingsNow } from '../../../core/store/queries/settings-now.ts';
import { timelineOf } from '../../../core/store/queries/timeline-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import type { Suggesting } from './suggesting.ts';

const lines = 30;

/** What is suggested now, and for which message of the buyer's. */
export interface Suggested {
  readonly asked: string;
  readonly replies: readonly Suggestion[];
}

const nothing: Suggested = { asked: '', replies: [] };

/**
 * Replies for what the buyer wrote last, their variables filled in. They are replaced when the buyer writes again, and gone
 * when an agent has answered; what became of them is noted then.
 */
export function useSuggestions(conversation: Conversation): ReadonlySignal<readonly Suggestion[]> {
  const { me, shop } = useDesk();
  const settings = useLive(() => settingsNow(deskDb()), []);
  const timeline = useLive(() => timelineOf(deskDb(), conversation.id, lines), [conversation.id]);
  const suggesting = useSignal<Suggesting | null>(null);
  const shown = useSignal<Suggested>(nothing);
  const noted = useRef('');
  const on = useComputed(() => (settings.value ?? firstSettings).suggestReplies);
  useEffect(() => {
    let gone = false;
    const forget = whenIdle(async () => {
      const { suggestingFor } = await import('./suggesting.ts');
      if (!gone) suggesting.value = suggestingFor(me.id);
    });
    return () => {
      gone = true;
      forget();
    };
  }, [me.id]);
  const own = { nickname: conversation.buyer.nickname, orders: conversation.latest?.orders ?? [] };
  const fill = async (text: string) => {
    const { facts } = await replyFacts(deskDb(), conversation);
    return fillVariables(text, {
      ...facts,
      agent: me.nickname,
      ...(shop.name === '' ? {} : { shop: shop.name }),
    });
  };
  useSignalEffect(() => {
    const read = timeline.value;
    const makes = suggesting.value;
    if (!read || !makes || !on.value) {
      shown.value = nothing;
      return;
    }
    const said = spokenLines(read).filter(({ by }) => by === 'buyer' || by === 'agent');
    const last = said.at(-1);
    if (last?.by === 'agent') settle(makes, said, last);
    if (last?.by !== 'buyer') {
      shown.value = nothing;
      return;
    }
    if (!makes.ready.value || shown.peek().asked === last.id) return;
    let over = false;
    void makes.replies(said, fill).then((replies) => {
      if (!over) shown.value = { asked: last.id, replies };
    });
    return () => {
      over = true;
    };
  });
  const settle = (makes: Suggesting, said: readonly SpokenLine[], last: SpokenLine) => {
    const { asked, replies } = shown.peek();
    makes.learn(said, own);
    const answered = said.find(({ id }, at) => said[at - 1]?.id === asked && id !== asked);
    if (replies.length === 0 || noted.current === asked || !answered) return;
    noted.current = asked;
    const note = makes.outcomes(said, asked, replies, last.text);
    void ask({ ask: 'noteSuggestions', ...note });
  };
  return useComputed(() => shown.value.replies);
}
