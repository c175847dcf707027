import { describe, expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { faqsNow } from '../../core/store/queries/faqs-now.ts';
import { type OwnMoment, pastMoments } from '../../core/store/queries/past-moments.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { keepText } from '../../entrypoints/late-texts/kept-texts.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';

const noon = Date.parse('2026-03-10T12:00:00Z');

function received(conversation: string, n: number, author: 'buyer' | 'agent', text: string): Command {
  const said = {
    id: `${conversation} ${n}`,
    index: String(n),
    sentAt: noon + n * 1000,
    resolves: author === 'agent',
  };
  const message = {
    ...said,
    author,
    nickname: conversation,
    visible: true,
    content: { kind: 'text', text },
  } as const;
  const buyer = { id: conversation, nickname: conversation, avatar: '' };
  return { do: 'receiveMessages', conversation, buyer, canSend: true, messages: [{ message, order: '' }] };
}

async function momentsOf(desk: DeskInMemory, most = 1000): Promise<OwnMoment[]> {
  const all: OwnMoment[] = [];
  for await (const some of pastMoments(desk.db, most)) all.push(...some);
  return all;
}

async function deskOf(chats: number): Promise<DeskInMemory> {
  const desk = await deskWith('ana');
  for (let n = 0; n < chats; n += 1) {
    const at = noon + n * 60_000;
    await desk.given(at, received(`buyer ${n}`, 3 * n, 'buyer', `Where is parcel ${n}?`));
    await desk.given(at + 1000, received(`buyer ${n}`, 3 * n + 1, 'agent', 'It left yesterday.'));
    await desk.given(at + 2000, received(`buyer ${n}`, 3 * n + 2, 'buyer', 'Thanks'));
  }
  return desk;
}

describe('the past moments', () => {
  test('are what agents answered and what stood before it, the same after everything is worked out anew', async () => {
    const desk = await deskOf(3);
    const live = await momentsOf(desk);
    expect(live.map(({ moment, own }) => [own.nickname, moment.context, moment.text])).toEqual(
      [2, 1, 0].map((n) => [`buyer ${n}`, [`b: Where is parcel ${n}?`], 'It left yesterday.']),
    );
    await rebuild(desk.db);
    expect(await momentsOf(desk)).toEqual(live);
  });

  test('of many chats come a few chats at a time, each once, and no more than were wanted by much', async () => {
    const desk = await deskOf(90);
    const all = await momentsOf(desk);
    expect(new Set(all.map(({ moment }) => moment.id)).size).toBe(90);
    expect(all).toHaveLength(90);
    expect((await momentsOf(desk, 10)).length).toBeLessThan(50);
  });
});

describe('what is kept for suggestions', () => {
  const entry = {
    id: 'times',
    question: 'How long?',
    phrasings: [],
    answer: 'Two days.',
    category: null,
    language: null,
  };
  const note = (asked: string, outcome: 'used' | 'ignored') =>
    ({ ask: 'noteSuggestions', asked, outcomes: [{ key: 'faq times', outcome }] }) as const;

  test('a question that an entry answered is one of its phrasings, once; an ignored answer only counts', async () => {
    const desk = await deskWith('ana');
    const { db } = desk;
    const tools = { db, run: (command: Command) => desk.run(0, command) };
    await db.faqs.put(entry);
    await keepText(tools, note('when does it come', 'used'));
    await keepText(tools, note('when does it come', 'used'));
    await keepText(tools, note('do you sell socks', 'ignored'));
    expect(await faqsNow(db)).toEqual([{ ...entry, asked: ['when does it come'] }]);
    expect(await db.suggestionFates.toArray()).toEqual([
      { key: 'faq times', used: 2, edited: 0, ignored: 1 },
    ]);
  });
});
