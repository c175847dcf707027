import './buyer.css';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { buyerOf } from '../../../core/store/queries/buyer-of.ts';
import { chatsOfBuyer } from '../../../core/store/queries/chats-of-buyer.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { orderDetailsOf } from '../../../core/store/queries/shop-facts.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { monthInWords } from '../../ui/moment.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { words } from '../../words/words.ts';
import { useReading } from '../use-reading.ts';
import { BlockBuyer } from './block-buyer.tsx';
import { ChatTags } from './chat-tags.tsx';
import { EarlierChats } from './earlier-chats.tsx';
import { InNumbers } from './in-numbers.tsx';
import { PriorityWhy } from './priority-why.tsx';
import { WhatToKnow } from './what-to-know.tsx';

const MINUTE = 60_000;
/** As many chats as one looks through by eye. */
const CHATS = 40;

/** Who writes: what is known of them, what it rests on, and what was before (docs/rules.md §7). */
export function BuyerPanel({ conversation }: { conversation: Conversation }) {
  const { now, shop } = useDesk();
  const { buyer, latest } = conversation;
  const minute = useDerived(() => Math.floor(now.value / MINUTE), [now]);
  const profile = useLive(() => buyerOf(deskDb(), buyer.id, now.peek()), [buyer.id, minute.value]);
  const record = useLive(() => chatsOfBuyer(deskDb(), buyer.id, CHATS), [buyer.id]);
  const orders = useLive(() => orderDetailsOf(deskDb(), buyer.id), [buyer.id]);
  const reading = useReading((anew) => ({ ask: 'readOrders', buyer: buyer.id, anew }), buyer.id);
  const ordersRead = orders.value?.reading?.at ?? null;
  const chats = record.value?.chats ?? [];
  const some = (profile.value?.totals.orders ?? 0) > 0;
  const known = some ? 'some' : ordersRead === null ? 'notRead' : 'none';
  const since = record.value?.knownSince ?? null;
  return (
    <>
      <div class="bench-who">
        <Avatar id={buyer.id} nickname={buyer.nickname} />
        <div class="grow">
          <p class="bench-name">
            <bdi>{buyer.nickname}</bdi>
          </p>
          <p class="hint">
            {since === null
              ? words.workbench.sinceUnknown
              : words.workbench.since(monthInWords(since, shop.zone))}
          </p>
        </div>
      </div>
      {latest && <ChatTags conversation={conversation.id} chat={latest} />}
      {profile.value && (
        <WhatToKnow insights={profile.value.insights} chats={chats} orders={known} chat={latest} />
      )}
      {profile.value && (
        <InNumbers totals={profile.value.totals} chat={latest} ordersRead={ordersRead} reading={reading} />
      )}
      {latest?.status === 'open' && <PriorityWhy chat={latest} insights={profile.value?.insights ?? []} />}
      <EarlierChats chats={chats} current={latest?.id ?? ''} full={chats.length === CHATS} />
      <BlockBuyer conversation={conversation} />
    </>
  );
}
