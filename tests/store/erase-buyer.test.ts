import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import { conversion } from '../../core/domain/metrics/conversion.ts';
import { averageResponse } from '../../core/domain/metrics/response-rate.ts';
import { eraseBuyer } from '../../core/store/privacy/erase-buyer.ts';
import { creditedIn } from '../../core/store/queries/conversion-of.ts';
import { figuresOf } from '../../core/store/queries/figures-of.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { keptState } from '../support/kept-state.ts';
import { markedDays, markOf, namesIn } from '../support/marked-days.ts';
import { chatsOfTheWeek } from '../support/measured-chats.ts';
import { buyers, randomDays, type Timed } from '../support/random-day.ts';
import { searchable } from '../support/searchable.ts';
import { services } from '../support/services.ts';

const DAY = 86_400_000;
let made = 0;
const newId = () => `new ${++made}`;

/** Everything in the database as one text, in which a mark of somebody would be found. */
async function asText(desk: DeskInMemory): Promise<string> {
  return JSON.stringify(await desk.everything());
}

async function figures(desk: DeskInMemory, now: number) {
  const of = async (at: number, agent: string) => {
    const kept = await figuresOf(desk.db, { agent, now: at, zone: 'Europe/London' });
    const { satisfaction, sessionsToday } = kept;
    return { rates: [kept.rate(12), kept.rate(24)], days: kept.days(12), satisfaction, sessionsToday };
  };
  const credits = await Promise.all([30, 90].map((days) => creditedIn(desk.db, days, now)));
  return {
    now: await Promise.all(['ana', 'ben', 'cho'].map((agent) => of(now, agent))),
    earlier: await Promise.all([1, 3, 6].map((days) => of(now - days * DAY, 'ana'))),
    later: await Promise.all([13, 25].map((hours) => of(now + hours * 3_600_000, 'ben'))),
    average: averageResponse(await chatsOfTheWeek(desk.db, now), now),
    conversion: credits.map((each) => [
      conversion(each),
      ...['ana', 'ben'].map((agent) => conversion(each, agent)),
    ]),
    service: await services(desk.db, { from: 0, to: now }, now),
    loads: (await keptState(desk.db)).tallies,
  };
}

/** The state and projections, search by what it finds. */
async function said(desk: DeskInMemory) {
  const { searchState, searchTail, searchBlocks, searchRefs, searchWords, entries, ...rest } =
    await keptState(desk.db);
  const lines = (entries as { doc?: number }[]).map(({ doc: _, ...row }) => row);
  return { ...rest, entries: lines, found: await searchable(desk.db) };
}

async function live(days: readonly Timed[]): Promise<{ desk: DeskInMemory; now: number }> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of days) await desk.run(now, command);
  const now = days.at(-1)?.now ?? 0;
  await desk.engine.settle(now);
  return { desk, now };
}

/** Ends the open chat of a buyer, as is done before they are erased. */
async function end(desk: DeskInMemory, conversation: string, now: number) {
  if (openChatOf(await desk.db.conversations.get(conversation)))
    await desk.given(now, { do: 'endChat', by: 'ana', conversation });
}

/** One the shop never introduced goes by their conversation. */
async function erase(desk: DeskInMemory, names: ReturnType<typeof namesIn>, now: number) {
  const unnamed = await desk.db.conversations.where('buyer.id').equals(names.conversation).count();
  for (const buyer of unnamed > 0 ? [names.buyer, names.conversation] : [names.buyer])
    await eraseBuyer(desk.db, { buyer, by: 'ana', now, newId });
}

const someone = fc.constantFrom(...buyers);

describe('erasing a buyer', () => {
  test('leaves nothing of them anywhere, every figure as it was, and a log that gives just what is kept', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, someone, async (days, who) => {
        const { desk, now } = await live(markedDays(days));
        const names = namesIn(who);
        await desk.given(now, { do: 'enableAgent', agent: 'ana' });
        await end(desk, names.conversation, now);
        const before = await figures(desk, now);
        await erase(desk, names, now);
        expect(await asText(desk)).not.toContain(markOf(who));
        expect(await figures(desk, now)).toEqual(before);
        const kept = await said(desk);
        await rebuild(desk.db);
        expect(await said(desk)).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });

  test('changes nothing of anybody else', async () => {
    await fc.assert(
      fc.asyncProperty(randomDays, someone, async (days, who) => {
        const { desk, now } = await live(markedDays(days));
        const names = namesIn(who);
        await desk.given(now, { do: 'enableAgent', agent: 'ana' });
        await end(desk, names.conversation, now);
        const theirs = async () => {
          const {
            commits: _,
            dataLog: __,
            forgotten: ___,
            ...rest
          } = (await said(desk)) as Record<string, unknown[]>;
          const others = buyers.filter((each) => each !== who).map(markOf);
          return Object.entries(rest).map(([name, rows]) => [
            name,
            rows.map((row) => JSON.stringify(row)).filter((row) => others.some((mark) => row.includes(mark))),
          ]);
        };
        const before = await theirs();
        await erase(desk, names, now);
        expect(await theirs()).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
