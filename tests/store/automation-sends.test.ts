import { beforeEach, describe, expect, test } from 'vitest';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import { troubledSends } from '../../core/store/queries/sends-of.ts';
import { timelineOf } from '../../core/store/queries/timeline-of.ts';
import type { DeskInMemory } from '../support/desk-in-memory.ts';
import { NOON, type PracticeDesk } from '../support/practice-desk.ts';
import { SendingStage } from '../support/sending-stage.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

let shop: PracticeDesk;
let desk: DeskInMemory;
let conversation: string;
let stage: SendingStage;

/** The chatbot answers; its answer waits to leave. */
async function answers(): Promise<void> {
  await desk.given(
    shop.clock,
    { do: 'setChatbot', activities: ['faq'] },
    {
      do: 'answerBuyer',
      conversation,
      chat: 1,
      about: 'm1',
      writtenAt: NOON,
      messageId: 'answer:m1',
      signs: { details: false, smallTalk: false, needsOrderData: false },
      found: {
        faq: {
          key: 'faq f1',
          text: 'Within two days.',
          confidence: 0.99,
          source: { from: 'faq', id: 'f1', question: 'When?' },
        },
        suggested: null,
      },
      fill: {},
    },
  );
}

const automatic = async () =>
  (await timelineOf(desk.db, conversation, 20)).find(
    (entry) => entry.kind === 'message' && entry.author === 'automation',
  );

beforeEach(async () => {
  stage = await SendingStage.open();
  ({ shop, desk, conversation } = stage);
  await answers();
});

describe('an answer by automation', () => {
  test('leaves, and is the reply of nobody', async () => {
    await stage.sender().drain();
    expect(await stage.atShop()).toEqual(['Within two days.']);
    expect(await automatic()).toMatchObject({ send: 'sent', reply: true, automation: { kind: 'faqAnswer' } });
    const latest = (await desk.db.conversations.get(conversation))?.latest;
    expect(latest).toMatchObject({ wait: null, facts: { agentSpoke: false, answered: [] } });
    expect(await desk.db.replies.count()).toBe(0);
  });

  test('that the shop’s list shows before its delivery is noted is still automation’s', async () => {
    const seen = shopMessage(7, NOON, {
      author: 'agent',
      content: { kind: 'text', text: 'Within two days.' },
    });
    await desk.given(shop.clock, arrive(conversation, shopMessage(1, NOON), seen));
    expect((await desk.db.conversations.get(conversation))?.latest?.facts).toMatchObject({
      agentSpoke: false,
      automationHasLastWord: true,
    });
  });

  test('gives way to an agent who wrote before it left, also when a first try was in vain', async () => {
    await shop.control('faults', { kind: 'server-error', count: 1, on: 'sends' });
    shop.clock = (await stage.sender().drain()) ?? 0;
    await stage.write('I look into it.');
    await stage.sender().drain();
    expect(await stage.atShop()).toEqual(['I look into it.']);
    expect(await automatic()).toMatchObject({ send: 'discarded', withdrawn: 'agentJoined' });
    expect(await desk.db.outbox.where('kind').equals('send').count()).toBe(0);
  });

  test('is not said after all once the buyer has written again', async () => {
    await desk.given(shop.clock, arrive(conversation, shopMessage(2, NOON + 1000)));
    await stage.sender().drain();
    expect(await automatic()).toMatchObject({ withdrawn: 'stale' });
    expect(await stage.atShop()).toEqual([]);
  });

  test('that the shop refuses is dropped with what the shop said, and waits for no person', async () => {
    const refusing = await SendingStage.open();
    ({ shop, desk, conversation } = refusing);
    await desk.given(shop.clock, { do: 'blockBuyer', conversation }, { do: 'unblockBuyer', conversation });
    await desk.given(shop.clock, arrive(conversation, shopMessage(3, NOON + 1000)));
    await desk.given(
      shop.clock,
      { do: 'setChatbot', activities: ['welcome', 'away'] },
      {
        do: 'greetBuyer',
        conversation,
        chat: 2,
        about: 'm3',
        writtenAt: NOON + 1000,
        messageId: 'greeting:x',
        fill: {},
      },
      { do: 'recordFailure', conversation, messageId: 'greeting:x', why: 'Not these words.' },
    );
    expect(await automatic()).toMatchObject({
      send: 'discarded',
      withdrawn: 'refused',
      why: 'Not these words.',
    });
    expect(await desk.db.chats.where('failed').equals(1).count()).toBe(0);
    expect(await desk.db.outbox.where('kind').equals('send').count()).toBe(0);
  });

  test('in trouble is in nobody’s tray', async () => {
    await new DexieOutbox(desk.db).note('send:answer:m1', { trouble: 'The shop does not answer.' });
    expect(await troubledSends(desk.db)).toEqual([]);
  });
});
