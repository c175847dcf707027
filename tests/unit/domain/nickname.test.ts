import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asNickname } from '../../../core/domain/roster/nickname.ts';
import { team } from '../../support/team.ts';

const at = Date.UTC(2026, 2, 3, 9);

describe('a nickname', () => {
  const rename = (nickname: string) =>
    team().when(at, { do: 'renameAgent', by: 'ana', agent: 'ana', nickname });

  test.each([
    ['nothing but spaces', '   ', 'Invalid'],
    ['nothing but what nobody sees', '\u200D\u2060', 'Invalid'],
    ['31 characters', 'x'.repeat(31), 'Invalid'],
    ['another’s, in other letters of the alphabet’s size', 'BEN', 'NicknameTaken'],
    ['another’s, wide', 'Ｂｅｎ', 'NicknameTaken'],
    ['another’s with a joiner in it', 'B\u200Den', 'NicknameTaken'],
    ['a disabled agent’s', 'dan', 'NicknameTaken'],
  ])('is refused: %s', (_what, nickname, code) => {
    const { events, refusal } = rename(nickname);
    expect(events).toEqual([]);
    expect(refusal?.code).toBe(code);
  });

  test('is kept without marks of direction, with single spaces, in any script', () => {
    expect(rename('  Ana \u202E\n Maria ').events).toMatchObject([{ nickname: 'Ana Maria' }]);
    expect(rename('สมชาย').events).toMatchObject([{ nickname: 'สมชาย' }]);
    expect(rename('👩‍💻').events).toMatchObject([{ nickname: '👩‍💻' }]);
    expect(rename('ANA').events).toMatchObject([{ nickname: 'ANA' }]);
  });

  test('is held to the same when somebody is added', () => {
    const add = (nickname: string) =>
      team().when(at, { do: 'addAgent', by: 'ola', agent: 'new', nickname, capacity: 5 });
    expect(add('ben ').refusal?.code).toBe('NicknameTaken');
    expect(add(' ').refusal?.code).toBe('Invalid');
    expect(add(' Kim ').events).toMatchObject([{ nickname: 'Kim' }]);
  });

  test('is the same once it was made ready', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(asNickname(asNickname(typed))).toBe(asNickname(typed));
      }),
    );
  });
});
