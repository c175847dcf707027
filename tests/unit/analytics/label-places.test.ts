import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideLevel, marked, spread } from '../../../components/analytics/chart/label-places.ts';
import { lastKnown, reachOf } from '../../../components/analytics/chart/series.ts';

test('labels that would lie on each other make room, in their order, within the chart', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 10 }), (wanted) => {
      const placed = spread(wanted, 16, 200);
      const pairs = wanted.map((want, at) => ({ want, got: placed[at] ?? 0 })).sort((a, b) => a.got - b.got);
      for (const [at, { got }] of pairs.entries()) {
        expect(got).toBeGreaterThanOrEqual(8 - 1e-6);
        expect(got).toBeLessThanOrEqual(192 + 1e-6);
        const next = pairs[at + 1];
        if (next) {
          expect(next.got - got).toBeGreaterThanOrEqual(16 - 1e-6);
          expect(next.want).toBeGreaterThanOrEqual(pairs[at]?.want ?? 0);
        }
      }
    }),
  );
});

test('a label that has room stays where it wants to be', () => {
  expect(spread([150, 20, 60], 16, 200)).toEqual([150, 20, 60]);
});

test('marks have room, and the last place always has one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 10, max: 120 }),
      fc.integer({ min: 120, max: 1200 }),
      (places, each, across) => {
        const at = marked(places, each, across);
        expect(at.at(-1)).toBe(places - 1);
        for (const [n, place] of at.entries()) {
          const next = at[n + 1];
          if (next !== undefined)
            expect(((next - place) * across) / places).toBeGreaterThanOrEqual(each - 1e-6);
        }
      },
    ),
  );
});

test('the words of a target keep clear of the lines where they can', () => {
  const words = { width: 60, height: 16 };
  const room = { across: 300, down: 200 };
  const above = [
    { x: 0, y: 90 },
    { x: 300, y: 90 },
  ];
  expect(besideLevel(100, words, room, [above])).toEqual({ left: 0, top: 102 });
  const atTheBeginning = [
    { x: 0, y: 110 },
    { x: 80, y: 110 },
  ];
  expect(besideLevel(100, words, room, [above, atTheBeginning])).toEqual({ left: 240, top: 102 });
  // At the bottom there is no room beneath.
  expect(besideLevel(195, words, room, [])).toEqual({ left: 0, top: 177 });
});

const line = (...values: (number | null)[]) => ({ name: 'a', kind: 'line' as const, values });
const bars = (...values: (number | null)[]) => ({ name: 'b', kind: 'bars' as const, values });

test('bars begin at 0; a line begins where it can be told how it runs', () => {
  expect(reachOf([bars(4, 9)], undefined)[0]).toBe(0);
  expect(reachOf([line(40, 50)], undefined)[0]).toBeCloseTo(38.8);
  expect(reachOf([line(0.1, 3)], undefined)[0]).toBe(0);
});

test('there is room for the target, for one value alone, and hardly more than there can be', () => {
  const [low, high] = reachOf([line(0.95, 1)], { value: 0.85, words: '' }, { most: 1 });
  expect(low).toBeLessThan(0.85);
  expect(high).toBeGreaterThan(1);
  expect(high).toBeLessThan(1.01);
  const [least, most] = reachOf([line(0)], undefined);
  expect(most).toBeGreaterThan(least);
  expect(reachOf([line(null)], undefined)).toEqual([0, 1]);
});

test('the last place that anything is known of is the one that is read first', () => {
  expect(lastKnown([line(1, null, null), line(null, 2, null)], 3)).toBe(1);
  expect(lastKnown([line(null, null)], 2)).toBeNull();
});
