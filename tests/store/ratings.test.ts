import { expect, test } from 'vitest';
import type { PracticeLink, ReportedRating } from '../../core/channel/shop-link.ts';
import { ConnectionBook } from '../../core/store/connection-book.ts';
import { Intake } from '../../entrypoints/late-shop-work/intake.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { readsNothing } from '../support/reads-nothing.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';
import { wholeRows } from '../support/whole-rows.ts';

const at = Date.UTC(2026, 2, 3, 9);
const MINUTE = 60_000;

/** A desk on which a chat was opened, and what takes ratings in for it. */
async function rated() {
  const desk = await deskWith('ana');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  const intake = new Intake(desk.db, desk.engine, new ConnectionBook(desk.db), Date.now, readsNothing);
  const bring = (...ratings: ReportedRating[]) =>
    intake.ratings({ ratings: async () => ratings } as unknown as PracticeLink);
  const stars = async () => {
    const rows = await wholeRows(desk.db);
    return rows.map(({ chat }) => chat.facts.rating?.stars ?? null);
  };
  return { desk, bring, stars };
}

const rating = (when: number): ReportedRating => ({ id: 'r1', conversationId: 'b1', stars: 5, at: when });
const end = { do: 'endChat', by: 'ana', conversation: 'b1' } as const;

test('a rating of a chat that is open at the desk waits for its end', async () => {
  const { desk, bring, stars } = await rated();
  await bring(rating(at + MINUTE));
  expect(await stars()).toEqual([null]);
  await desk.given(at + 2 * MINUTE, end);
  await bring();
  expect(await stars()).toEqual([5]);
});

test('a rating that comes after the buyer wrote again is of the chat it was given in', async () => {
  const { desk, bring, stars } = await rated();
  await desk.given(at + MINUTE, end);
  await desk.given(at + 3 * MINUTE, arrive('b1', shopMessage(2, at + 3 * MINUTE)));
  await bring(rating(at + 2 * MINUTE));
  await desk.given(at + 4 * MINUTE, end);
  await bring();
  expect(await stars()).toEqual([5, null]);
});
