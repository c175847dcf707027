import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Contender,
  nearestWhole,
  reconcile,
  statedOf,
  wholeFor,
} from '../../../core/domain/metrics/reconcile.ts';

test('a stated figure is as fine as its digits; what is no figure is none', () => {
  expect(statedOf('93.4')).toEqual({ value: 93.4, step: 0.1 });
  expect(statedOf(' 93,40 % ')).toEqual({ value: 93.4, step: 0.01 });
  expect(statedOf('90')).toEqual({ value: 90, step: 1 });
  expect(['', '-3', '9.3.4', 'ninety', '1e3', '%'].map(statedOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('says which whole numbers of chats are stated as a percentage, rounded or cut', () => {
  const stated = (text: string) => statedOf(text) ?? { value: 0, step: 1 };
  // 37 of 39 are 94.87 %: 94.9 rounded, 94.8 cut.
  expect(wholeFor(stated('94.9'), 39)).toEqual({ from: 37, to: 37 });
  expect(wholeFor(stated('94.8'), 39)).toEqual({ from: 37, to: 37 });
  expect(wholeFor(stated('90.0'), 39)).toBeNull();
  expect(wholeFor(stated('90'), 200)).toEqual({ from: 179, to: 181 });
  expect(wholeFor(stated('100'), 7)).toEqual({ from: 7, to: 7 });
  expect(wholeFor(stated('50'), 0)).toBeNull();
  expect(nearestWhole(stated('90.0'), 39)).toEqual({ from: 36, to: 36, whole: 40 });
});

test('every share, however it was rounded or cut, is among the whole numbers of its statement', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 3000 })
        .chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.integer({ min: 0, max: whole }) })),
      fc.constantFrom(0, 1, 2),
      fc.boolean(),
      ({ part, whole }, digits, cut) => {
        const scale = 10 ** digits;
        const exact = (BigInt(part) * 100n * BigInt(scale) * 2n) / BigInt(whole);
        const units = cut ? exact / 2n : (exact + 1n) / 2n;
        const stated = statedOf((Number(units) / scale).toFixed(digits));
        const found = stated && wholeFor(stated, whole);
        expect(found && found.from <= part && part <= found.to).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

const contender = (id: string, part: Partial<Contender>): Contender => ({
  chat: { id } as Contender['chat'],
  at: 0,
  because: [],
  moves: [{ part: -1, whole: 0 }],
  ...part,
});

test('candidates come by how likely they are, the closest first; those that lead away are none', () => {
  const chats = [
    contender('unremarkable', {}),
    contender('edge', { because: [{ is: 'edge', by: 5 }] }),
    contender('near', { because: [{ is: 'nearDeadline', by: -9 }] }),
    contender('nearer', { because: [{ is: 'nearDeadline', by: 3 }] }),
    contender('clock', {
      because: [
        { is: 'edge', by: 5 },
        { is: 'clock', by: 1 },
      ],
    }),
    contender('away', { moves: [{ part: 1, whole: 0 }] }),
  ];
  const { agrees, difference, candidates } = reconcile(
    { part: 9, whole: 10 },
    { value: 80, step: 1 },
    0.01,
    chats,
  );
  expect([agrees, difference]).toEqual([false, 10]);
  expect(candidates.map(({ chat }) => chat.id)).toEqual(['clock', 'nearer', 'near', 'edge', 'unremarkable']);
});

test('where both agree by the last digit that was told there is nothing to explain', () => {
  const ours = { part: 37, whole: 39 };
  expect(reconcile(ours, { value: 94.9, step: 0.1 }, 0.01, [contender('one', {})])).toMatchObject({
    agrees: true,
    candidates: [],
  });
  expect(reconcile({ part: 0, whole: 0 }, { value: 90, step: 1 }, 0.01, [])).toEqual({
    agrees: false,
    difference: null,
    candidates: [],
  });
});
