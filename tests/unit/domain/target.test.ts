import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstTarget } from '../../../core/domain/metrics/target.ts';

const us = { target: 0.9, warning: 0.85 };
const uk = { target: 0.85, warning: null };

describe('the misses left', () => {
  test('are none to speak of without a rate', () => {
    expect(againstTarget({ counted: 0, inTime: 0 }, us)).toEqual({ state: 'none', missesLeft: null });
  });

  test.each([
    [us, 10, 10, 'met', 1],
    [us, 10, 9, 'met', 0],
    [us, 20, 17, 'below', 0],
    [us, 20, 16, 'warning', 0],
    [uk, 20, 17, 'met', 0],
    [uk, 20, 10, 'below', 0],
    [uk, 85, 85, 'met', 15],
  ])('of %o with %i counted, %i in time: %s, %i', (rule, counted, inTime, state, missesLeft) => {
    expect(againstTarget({ counted, inTime }, rule)).toEqual({ state, missesLeft });
  });

  test('are as many late chats as the rate bears: one more and it is under the target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.constantFrom(us, uk),
        (counted, late, rule) => {
          const inTime = Math.max(0, counted - late);
          const { state, missesLeft } = againstTarget({ counted, inTime }, rule);
          const meets = (more: number) => inTime * 100 >= Math.round(rule.target * 100) * (counted + more);
          expect(state === 'met').toBe(meets(0));
          if (state === 'met')
            expect([meets(missesLeft ?? 0), meets((missesLeft ?? 0) + 1)]).toEqual([true, false]);
        },
      ),
    );
  });
});
