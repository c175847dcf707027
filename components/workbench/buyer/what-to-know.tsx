import { useSignal } from '@preact/signals';
import type { Ground, Insight, InsightName } from '../../../core/domain/buyer/insights.ts';
import type { Chat } from '../../../core/domain/chat/chat.ts';
import { shownFeeling } from '../../../core/domain/triage/shown-tags.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { inThrees } from '../../ui/in-threes.ts';
import { dayInWords } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { ChatLink } from './chat-link.tsx';
import { notKnown, type OrdersKnown } from './not-known.ts';

/** What can be said of the buyer. Only what holds is a chip, and each opens to what it rests on. */
export function WhatToKnow({
  insights,
  chats,
  orders,
  chat,
}: {
  insights: readonly Insight[];
  chats: readonly Chat[];
  orders: OrdersKnown;
  /** The one whose sentiment is shown; null where there is none. */
  chat: Chat | null;
}) {
  const opened = useSignal<InsightName | 'sentiment' | ''>('');
  const { shop } = useDesk();
  const feels = chat && shownFeeling(shop, chat);
  const holding = insights.filter((insight) => insight.is === 'holds');
  const shown = holding.find(({ name }) => name === opened.value);
  const unknown = notKnown(insights, orders);
  const said = words.workbench;
  return (
    <section aria-label={said.whatToKnow}>
      <h3>{said.whatToKnow}</h3>
      {(holding.length > 0 || feels) && (
        <div class="chips">
          {feels && (
            <button
              type="button"
              class="chip"
              aria-expanded={opened.value === 'sentiment'}
              aria-controls={opened.value === 'sentiment' ? 'rests-on' : undefined}
              onClick={() => {
                opened.value = opened.value === 'sentiment' ? '' : 'sentiment';
              }}
            >
              {said.sounds.kinds[feels]}
            </button>
          )}
          {holding.map(({ name }) => (
            <button
              key={name}
              type="button"
              class="chip"
              aria-expanded={opened.value === name}
              aria-controls={opened.value === name ? 'rests-on' : undefined}
              onClick={() => {
                opened.value = opened.value === name ? '' : name;
              }}
            >
              {said.insights[name]}
            </button>
          ))}
        </div>
      )}
      {shown && <RestsOn insight={shown} chats={chats} />}
      {feels && opened.value === 'sentiment' && (
        <ul class="rests-on" id="rests-on" aria-label={said.restsOn}>
          <li>{said.sounds.setBy(chat.feltByHand ? 'hand' : 'desk')}</li>
        </ul>
      )}
      {holding.length === 0 && !feels && <p class="hint">{said.nothingToKnow}</p>}
      {unknown !== '' && <p class="hint">{said.notKnown(unknown)}</p>}
    </section>
  );
}

function RestsOn({ insight, chats }: { insight: Insight; chats: readonly Chat[] }) {
  return (
    <ul class="rests-on" id="rests-on" aria-label={words.workbench.restsOn}>
      {insight.restsOn.map((ground) => (
        <li key={`${ground.what} ${ground.order} ${ground.at}`}>
          <GroundWords ground={ground} />
          {ground.what === 'chats' && (
            <ul>
              {chats
                .filter((chat) => chat.orders.includes(ground.order))
                .map((chat) => (
                  <li key={chat.id}>
                    <ChatLink chat={chat} />
                  </li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function GroundWords({ ground }: { ground: Ground }) {
  const { now, shop } = useDesk();
  const day = ground.at === null ? '' : dayInWords(ground.at, now.peek(), shop.zone);
  return <>{words.workbench.grounds[ground.what](inThrees(ground.order), day)}</>;
}
