import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { runRehearsal } from '../../components/settings/automation/rehearsal/run-rehearsal.ts';
import { firstAutomation } from '../../core/domain/automation/automation.ts';
import type { MessageOutcome, Rehearsed, Setting } from '../../core/domain/automation/rehearsal/rehearsed.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { modelOfFile } from '../../core/domain/triage/model/model-file.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { logFrom, logStart } from '../../core/store/queries/log-since.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));
vi.mock('../../components/chat/suggestions/signs-of.ts', () => ({
  signModels: async () => {
    const model = (name: string) => modelOfFile(new Uint8Array(readFileSync(`public/models/${name}.bin`)));
    return { smallTalk: model('small-talk'), orderData: model('order-data'), category: model('category') };
  },
}));

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const stage = deskStage();
const faq = {
  id: 'ireland',
  question: 'Do you ship to Ireland?',
  phrasings: ['delivery to Ireland', 'can you send it to Ireland', 'shipping to Ireland possible?'],
  answer: 'Yes, {buyer}, we ship to Ireland.',
  category: null,
  language: 'en',
  asked: [],
};
const off: Setting = { automation: firstAutomation, activities: [] };
const every: Setting = {
  automation: {
    ...firstAutomation,
    welcome: 'Hi {buyer}.',
    away: 'Away, {buyer}.',
    answers: { from: 0.6, handOff: '' },
  },
  activities: ['welcome', 'faq', 'away'],
};
const pace = { signal: new AbortController().signal, told: () => {} };

function tryIt(tried: Setting, saved: Setting = off) {
  return runRehearsal({ tried, saved }, noon, checkOutgoing, pace);
}

let sent = 0;
async function answer(buyer: string, at: number, text = 'Yes, we do.') {
  sent += 1;
  const messageId = `own ${sent}`;
  const content = { kind: 'text', text } as const;
  await stage.run({ do: 'sendMessage', by: 'mira', conversation: buyer, messageId, content }, at);
  const delivery = { messageId, shopMessageId: `s ${sent}`, sentAt: at };
  await stage.run({ do: 'recordDelivery', conversation: buyer, ...delivery }, at);
}

const short = (of: Rehearsed | null) =>
  of === null ? null : of.says === null ? `silent: ${of.why}` : `${of.says.kind}: ${of.text}`;

async function heard(tried: Setting) {
  const { outcomes } = await tryIt(tried);
  return outcomes
    .filter((each): each is MessageOutcome => each.of === 'message')
    .toReversed()
    .map((each) => [each.asked, short(each.tried.greeting), short(each.tried.answer)]);
}

beforeEach(async () => {
  for (const table of deskDb().tables) await table.clear();
  vi.mocked(ask).mockReset();
  vi.mocked(command).mockReset();
  await stage.run(
    { do: 'openShop', name: 'Shop', market: 'UK', zone: 'UTC', highValue: {} },
    noon - 90 * DAY,
  );
  const mira = { agent: 'mira', nickname: 'Mira', capacity: 50 };
  await stage.run({ do: 'addAgent', ...mira }, noon - 90 * DAY);
  await stage.run({ do: 'openDesk', agent: 'mira', desk: 'd' }, noon - 60 * DAY);
  await deskDb().faqs.put(faq);
});

test('each message of the last 30 days says what would have followed it, as what works in earnest decides', async () => {
  await stage.write('Old', 'Do you ship to Ireland?', noon - 31 * DAY);
  await stage.write('Ana', 'Do you ship to Ireland?', noon - 20 * DAY);
  await answer('Ana', noon - 20 * DAY + 43 * MINUTE);
  await stage.write('Ana', 'Can you send it to Ireland?', noon - 20 * DAY + HOUR);
  await stage.write('Budi', 'Hello', noon - 5 * DAY);
  await stage.write('Budi', 'Where is my order?', noon - 5 * DAY + HOUR);
  await stage.write('Citra', 'shipping to Ireland possible?', noon - 3 * DAY);
  expect(await heard(every)).toEqual([
    ['Do you ship to Ireland?', 'welcome: Hi Ana.', 'faqAnswer: Yes, Ana, we ship to Ireland.'],
    ['Can you send it to Ireland?', null, 'silent: agentJoined'],
    ['Hello', 'welcome: Hi Budi.', 'silent: smallTalk'],
    ['Where is my order?', null, 'silent: needsOrderData'],
    ['shipping to Ireland possible?', 'welcome: Hi Citra.', 'faqAnswer: Yes, Citra, we ship to Ireland.'],
  ]);
  const { sums } = await tryIt(every);
  expect(sums).toMatchObject({
    ...{ messages: 5, questions: 4, answered: 2, answeredNow: 0, beforeAgent: 1 },
    // Citra's deadline passed with nobody there; Ana's agent was in time.
    ...{ medianSooner: 43 * MINUTE, savedLate: 1, greeted: 3, greetedNow: 0, stopped: 0 },
  });
  expect(new Map(sums.silent)).toEqual(
    new Map([
      ['agentJoined', 1],
      ['needsOrderData', 1],
    ]),
  );
});

test('it answers no question twice, goes on after its own answer, and hands off once a chat', async () => {
  const at = noon - 2 * DAY;
  await stage.write('Ana', 'Do you ship to Ireland?', at);
  await stage.write('Ana', 'Can you send it to Ireland?', at + HOUR);
  await stage.write('Ana', 'Where is my order 576460752303423488?', at + 2 * HOUR);
  const handOff = { ...every.automation, answers: { from: 0.6, handOff: 'A person will answer, {buyer}.' } };
  expect((await heard({ ...every, automation: handOff })).map(([, , answer]) => answer)).toEqual([
    'faqAnswer: Yes, Ana, we ship to Ireland.',
    'handOff: A person will answer, Ana.',
    expect.stringMatching(/^silent: (details|needsOrderData)$/),
  ]);
  const { outcomes } = await tryIt({ ...every, automation: handOff });
  expect(outcomes[1]).toMatchObject({ tried: { answer: { because: 'answeredBefore' } } });
});

test('what the guideline check stops and what has no value is told, and its words', async () => {
  await deskDb().faqs.put({ ...faq, answer: 'Yes. Write to me on WhatsApp +44 7700 900123.' });
  await stage.write('Ana', 'Do you ship to Ireland?', noon - DAY);
  const welcome = { ...every.automation, welcome: 'Your parcel is {tracking_number}.' };
  expect(await heard({ ...every, automation: welcome })).toEqual([
    ['Do you ship to Ireland?', 'silent: unfilled', 'silent: guard'],
  ]);
  const { sums } = await tryIt(every);
  expect(sums.stopped).toBe(1);
});

test('who was there is taken from the log, and so is holiday mode', async () => {
  await stage.run({ do: 'closeDesk', agent: 'mira', desk: 'd' }, noon - 10 * DAY);
  await stage.write('Ana', 'Hello', noon - 9 * DAY);
  await stage.run({ do: 'openDesk', agent: 'mira', desk: 'd' }, noon - 8 * DAY);
  await stage.write('Budi', 'Hello', noon - 7 * DAY);
  await stage.run({ do: 'startHoliday', by: 'mira' }, noon - 6 * DAY);
  await stage.write('Citra', 'Hello', noon - 5 * DAY);
  expect((await heard(every)).map(([, greeting]) => greeting)).toEqual([
    'away: Away, Ana.',
    'welcome: Hi Budi.',
    'away: Away, Citra.',
  ]);
});

test('buyers are told of a stage that their order came to, where that is tried', async () => {
  await stage.write('Ana', 'Hello', noon - 4 * DAY);
  const order = { id: '576460752303423488', buyer: 'Ana', currency: 'GBP', amount: '10' };
  const created = { ...order, createdAt: noon - 4 * DAY, status: 'AWAITING_SHIPMENT' };
  await stage.run({ do: 'recordOrder', order: created }, noon - 4 * DAY);
  await stage.run({ do: 'recordOrder', order: { ...created, status: 'IN_TRANSIT' } }, noon - 3 * DAY);
  const shipped = { on: true, text: 'On its way: {order_id}' };
  const proactive = { ...firstAutomation.proactive, shipped };
  const { outcomes, sums } = await tryIt({ ...off, automation: { ...firstAutomation, proactive } });
  expect(outcomes.filter(({ of }) => of === 'order')).toMatchObject([
    {
      ...{ order: order.id, stage: 'shipped', nickname: 'Ana', saved: { says: null, why: 'off' } },
      tried: { says: { kind: 'shipped' }, text: `On its way: ${order.id}` },
    },
  ]);
  expect(sums).toMatchObject({ told: 1, toldNow: 0 });
});

test('nothing goes out and nothing is written', async () => {
  await stage.write('Ana', 'Do you ship to Ireland?', noon - DAY);
  const everything = async () =>
    JSON.stringify(
      await Promise.all(deskDb().tables.map(async (table) => [table.name, await table.toArray()])),
    );
  const before = await everything();
  const { sums } = await tryIt({
    ...every,
    automation: { ...every.automation, suggested: { on: true, from: 0.5 } },
  });
  expect(sums.answered).toBe(1);
  expect(await everything()).toBe(before);
  expect(ask).not.toHaveBeenCalled();
  expect(command).not.toHaveBeenCalled();
});

test('what is suggested rests on what had been answered by then, never on what came later', async () => {
  await deskDb().faqs.clear();
  const asks = 'Do you ship to Ireland?';
  const says = 'We ship to Ireland within two weeks.';
  for (const [n, buyer] of ['Ana', 'Budi', 'Citra', 'Dewi', 'Eka'].entries()) {
    const at = noon - (20 - n) * DAY;
    await stage.write(buyer, asks, at);
    await answer(buyer, at + HOUR, says);
  }
  const suggested = { ...firstAutomation, suggested: { on: true, from: 0.3 } };
  const answers = (await heard({ automation: suggested, activities: [] })).map(([, , answer]) => answer);
  expect(answers[0]).toBe('silent: nothingFound');
  expect(answers.at(-1)).toBe(`suggestedAnswer: ${says}`);
});

test('of many messages the newest are looked at, and that there are more is known', async () => {
  for (const n of [5, 4, 3, 2, 1]) await stage.write(`Buyer ${n}`, 'Hello', noon - n * DAY);
  const all = await logStart(deskDb(), noon - 30 * DAY, 5);
  expect(all).toMatchObject({ messages: 5, more: false });
  const newest = await logStart(deskDb(), noon - 30 * DAY, 2);
  expect(newest).toMatchObject({ messages: 2, more: true });
  const left: string[] = [];
  for await (const commits of logFrom(deskDb(), newest.position))
    for (const { events } of commits)
      for (const event of events) if (event.type === 'MessageReceived') left.push(event.conversation);
  expect(left).toEqual(['Buyer 2', 'Buyer 1']);
});

test('a rehearsal that is stopped ends', async () => {
  await stage.write('Ana', 'Do you ship to Ireland?', noon - DAY);
  const signal = AbortSignal.abort();
  await expect(
    runRehearsal({ tried: every, saved: off }, noon, checkOutgoing, { signal, told: () => {} }),
  ).rejects.toThrow(/abort/i);
});
