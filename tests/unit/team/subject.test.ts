import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, subjectOf, textOf, tokenOf } from '../../../core/team/subject.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('what a subject says', () => {
  test('any name is one token of letters that subjects may hold, and comes back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenOf(text)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(textOf(tokenOf(text))).toBe(text);
      }),
    );
  });

  test('no two names are one token, and no two tokens one name', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(tokenOf(one) === tokenOf(other)).toBe(one === other);
      }),
    );
    for (const token of ['_61', '_2f', '_', '__', 'a.b', '', '_FF', 'a_', '_2']) {
      const text = textOf(token);
      expect(text === null || tokenOf(text) === token).toBe(true);
    }
    expect(textOf('_61')).toBeNull();
    expect(textOf('_FF')).toBeNull();
  });

  test('stream, author and kind come back', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('commit', 'mark'), (stream, author, kind) => {
        const place = { stream, author, kind } as const;
        expect(placeOf(subjectOf(place))).toEqual(place);
      }),
    );
    expect(subjectOf({ stream: 'conversation/7.5', author: 'ann', kind: 'commit' })).toBe(
      'ev.0.conversation_2F7_2E5.ann.c',
    );
  });

  test.each(['ev.0.a.b.x', 'ev.1.a.b.c', 'st.0.a.b.c', 'ev.0.a.b', 'ev.0.a.b.c.d', '', 'ev.0..b.c'])(
    'it is not of the log: %j',
    (subject) => {
      expect(placeOf(subject)).toBeNull();
    },
  );
});
