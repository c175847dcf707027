import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Category } from '../../core/domain/chat/chat.ts';
import { conversationOf, type FigureName, instantOf, piecesOf } from '../../core/domain/metrics/behind.ts';
import { exclusions, type ServiceFacts, serviceOf, type Whose } from '../../core/domain/metrics/service.ts';
import { waitsOf } from '../../core/domain/metrics/waits.ts';
import { amountsOf } from '../../core/domain/order/money.ts';
import { behindService } from '../../core/store/queries/behind-service.ts';
import { serviceFacts } from '../../core/store/queries/service-facts.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { deskAfter, timedStory } from '../support/timed-story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const categories: readonly Category[] = ['none', 'prePurchase', 'logistics', 'aftersales'];
const place = fc.float({ min: 0, max: 1, noNaN: true });
const everybody: readonly Whose[] = [undefined, 'ana', 'ben', 'cho'].flatMap((agent) =>
  [undefined, ...categories].map((category) => ({ agent, category })),
);
interface Asked {
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

function figuresAddUp(facts: ServiceFacts, asked: Asked, of: Whose) {
  const service = serviceOf(facts, asked, asked.now, of);
  const behind = (figure: FigureName) => piecesOf(figure, facts, asked, asked.now, of) ?? [];
  const counts = (figure: FigureName) => {
    const pieces = behind(figure);
    return (...groups: readonly string[]) => pieces.filter(({ group }) => groups.includes(group)).length;
  };
  for (const [figure, rate] of [
    ['rate12', service.rate12],
    ['rate24', service.rate24],
  ] as const) {
    const count = counts(figure);
    const said = { counted: count('inTime', 'late'), inTime: count('inTime'), pending: count('pending') };
    expect({ ...said, excluded: count(...exclusions) }).toEqual(rate);
    expect(Object.fromEntries(exclusions.map((why) => [why, count(why)]))).toEqual(service.excluded);
    expect(behind(figure)).toHaveLength(rate.counted + rate.pending + rate.excluded);
  }
  const lengths = behind('waits').flatMap((each) => (each.kind === 'wait' ? [each.wait.after] : []));
  expect(waitsOf(lengths)).toEqual(service.waits);
  expect(counts('waits')('usual', 'long', 'longest')).toBe(service.waits.count);
  const rated = counts('satisfaction');
  expect({
    rated: rated('stars1', 'stars2', 'stars3', 'stars4', 'stars5'),
    good: rated('stars4', 'stars5'),
  }).toEqual(service.satisfaction);
  expect(counts('sessions')('open', 'closed')).toBe(service.sessions);
  const automation = counts('automation');
  expect({ resolved: automation('resolved'), of: automation('resolved', 'people') }).toEqual(
    service.automation,
  );
  const paid = behind('conversion').flatMap((each) => (each.kind === 'order' ? [each.credit.order] : []));
  expect(of.category === undefined ? amountsOf(paid) : null).toEqual(service.conversion);
}

test('the groups behind every figure, of any period, agent and category, add up to the figure', async () => {
  await fc.assert(
    fc.asyncProperty(timedStory, place, place, async (told, begins, ends) => {
      const at = (share: number) => told[Math.floor(share * (told.length - 1))]?.now ?? 0;
      const now = at(1) + 13 * HOUR;
      const desk = await deskAfter(told, now);
      const [from, to] = [Math.min(at(begins), at(ends)), Math.max(at(begins), at(ends)) + HOUR];
      const facts = await serviceFacts(desk.db, { from, to });
      for (const of of everybody) figuresAddUp(facts, { from, to, now }, of);
    }),
    { numRuns: 30 },
  );
});

test('each piece says which conversation and instant it is about, and whose it is', async () => {
  const [wrote, answered] = [DAY, DAY + 2 * HOUR];
  const desk = await deskAfter([], 0);
  await desk.given(wrote, arrive('b1', shopMessage(1, wrote)));
  await desk.given(
    answered,
    { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'own', content: saying('Yes') as never },
    { do: 'recordDelivery', conversation: 'b1', messageId: 'own', shopMessageId: 's1', sentAt: answered },
  );
  const period = { from: 0, to: 3 * DAY };
  const behind = async (figure: FigureName) =>
    (await behindService(desk.db, { figure, period, now: 3 * DAY })).pieces ?? [];
  const [rated] = await behind('rate12');
  expect(rated).toMatchObject({ group: 'inTime', nickname: 'b1', hours: 12 });
  expect(rated && [conversationOf(rated), instantOf(rated)]).toEqual(['b1', wrote]);
  const [waited] = await behind('waits');
  expect(waited).toMatchObject({ group: 'usual', wait: { by: 'ana', after: 2 * HOUR } });
  expect(waited && instantOf(waited)).toBe(wrote);
  expect((await behind('sessions')).map(({ group }) => group)).toEqual(['open']);
});
