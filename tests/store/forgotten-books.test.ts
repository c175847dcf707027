import { describe, expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { eraseBuyer } from '../../core/store/privacy/erase-buyer.ts';
import { sweepConversations } from '../../core/store/privacy/sweep-conversations.ts';
import { allowedWords } from '../../core/store/queries/guard-cases.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
let made = 0;
const newId = () => `new ${++made}`;

const stop = (words: string) => ({ category: 'contact', words, allowable: words }) as const;
const keep = (conversation: string, words: string, text = `Take ${words}`): Command => ({
  ...{ do: 'keepMistakes', by: 'ana', conversation, text, mistakes: [stop(words)] },
});
const settle = (words: string, state: 'allowed' | 'dismissed'): Command => ({
  ...{ do: 'settleMistake', by: 'ana', id: `contact ${words}`, state },
});
const note = (order: string, buyer: string): Command => ({
  ...{ do: 'keepCarrierNote', by: 'ana', buyer },
  about: { order, parcel: 'p', carrier: 'J&T', tracking: `JT ${order}` },
  note: { id: `note ${order}`, what: 'copied', text: `Where is ${order}?` },
});

/** Chats of Putri and Budi that are over, with what was kept beside them. */
async function desk(): Promise<DeskInMemory> {
  const made = await deskWith('ana');
  await made.given(
    at,
    arrive('Putri', shopMessage(1, at)),
    arrive('Budi', shopMessage(2, at, { nickname: 'Budi' })),
  );
  await made.given(
    at + 1,
    ...[keep('Putri', 'shared 1'), keep('Budi', 'shared 1', 'For Budi')],
    ...[keep('Putri', 'only 1'), settle('only 1', 'dismissed'), keep('Putri', 'hotline 1')],
    ...[settle('hotline 1', 'allowed'), keep('Budi', 'named 1', 'Not as with Putri, named 1')],
    ...[keep('Putri', 'Putri 1'), settle('Putri 1', 'allowed')],
    ...[note('o1', 'Putri'), note('o2', ''), note('o3', 'Budi')],
    ...(['Putri', 'Budi'] as const).map(
      (conversation) => ({ do: 'endChat', by: 'ana', conversation }) as const,
    ),
  );
  await made.db.orderDetails.put({ id: 'o2', buyer: 'Putri' } as never);
  return made;
}

async function kept({ db }: DeskInMemory) {
  const [cases, threads] = [await db.guardCases.toArray(), await db.carrierThreads.toArray()];
  return {
    cases: cases.map(({ words, text, state }) => [words, text, state]),
    threads: threads.map(({ id }) => id),
  };
}

async function sameFromLog(made: DeskInMemory): Promise<void> {
  const before = await made.db.guardCases.toArray();
  const threads = await made.db.carrierThreads.toArray();
  await rebuild(made.db);
  expect(await made.db.guardCases.toArray()).toEqual(before);
  expect(await made.db.carrierThreads.toArray()).toEqual(threads);
}

describe('a buyer who is erased', () => {
  test('takes along stops called a mistake in their chats and threads about their parcels; what the shop allows stays', async () => {
    const made = await desk();
    await eraseBuyer(made.db, { buyer: 'Putri', by: 'ana', now: at + 9, newId });
    expect(await kept(made)).toEqual({
      cases: [
        ['hotline 1', 'hotline 1', 'allowed'],
        ['named 1', 'named 1', 'kept'],
        ['shared 1', 'For Budi', 'kept'],
      ],
      threads: ['o3/p'],
    });
    expect(await allowedWords(made.db)).toEqual(['hotline 1']);
    await sameFromLog(made);
    const log = JSON.stringify(await made.db.commits.toArray());
    for (const word of ['Putri', 'only 1', 'o1', 'o2']) expect(log).not.toContain(word);
  });
});

test('a stop in no shape that anybody knows keeps nobody from being erased, nor chats from going', async () => {
  const made = await desk();
  const head = (await made.db.commits.orderBy('position').lastKey()) as number;
  const strange = [
    { type: 'GuardMistakesKept', at, conversation: 'Budi', chat: 1, by: 'ana', text: 5, mistakes: 7 },
    {
      type: 'GuardMistakesKept',
      at,
      conversation: 'Budi',
      chat: 1,
      by: 'ana',
      text: 'Putri',
      mistakes: [null],
    },
    { type: 'GuardCaseSettled', at, by: 'ana', category: null, words: 3, state: 'allowed' },
  ];
  await made.db.commits.add({
    ...{ position: head + 1, id: 'strange', at, events: strange as never },
    streams: ['conversation/Budi', 'guard'],
  });
  await eraseBuyer(made.db, { buyer: 'Putri', by: 'ana', now: at + 9, newId });
  expect(JSON.stringify(await made.db.commits.toArray())).not.toContain('Putri');
  expect(await sweepConversations(made.db, ['Budi'], { before: at + 100, at: 1 })).toBe(1);
  expect((await kept(made)).threads).toEqual([]);
});

describe('chats that are kept no longer', () => {
  test('take along what was kept beside them, of buyers of whom nothing is left', async () => {
    const made = await desk();
    expect(await sweepConversations(made.db, ['Putri'], { before: at + 100, at: 1 })).toBe(1);
    expect(await kept(made)).toEqual({
      cases: [
        ['Putri 1', 'Putri 1', 'allowed'],
        ['hotline 1', 'hotline 1', 'allowed'],
        ['named 1', 'Not as with Putri, named 1', 'kept'],
        ['shared 1', 'For Budi', 'kept'],
      ],
      threads: ['o3/p'],
    });
    await sameFromLog(made);
    const log = JSON.stringify(await made.db.commits.toArray());
    for (const word of ['only 1', 'o1', 'o2']) expect(log).not.toContain(word);
  });
});
