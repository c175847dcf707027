import { describe, expect, test } from 'vitest';
import type { Given } from '../../support/given.ts';
import { team } from '../../support/team.ts';

const at = Date.UTC(2026, 2, 3, 9);

describe('an agent’s picture', () => {
  const image = { type: 'image/png', base64: 'AAAA' } as const;
  const submit = { do: 'submitAvatar', by: 'ana', agent: 'ana', picture: 'p1', image } as const;
  const review = { do: 'reviewAvatar', agent: 'ana', picture: 'p1', accepted: true, why: '' } as const;
  const avatar = (desk: Given) => desk.desk.shop.agents.ana?.avatar;

  test('is shown once it was accepted, the one before it until then', () => {
    const desk = team().given(at, submit);
    expect(avatar(desk)).toEqual({ shown: '', review: { state: 'waiting', picture: 'p1' } });
    desk.given(at, { ...review, by: 'sue' });
    expect(avatar(desk)).toEqual({ shown: 'p1', review: null });
    desk.given(at, { ...submit, picture: 'p2' });
    expect(avatar(desk)).toEqual({ shown: 'p1', review: { state: 'waiting', picture: 'p2' } });
    desk.given(at, { ...review, by: 'ola', picture: 'p2', accepted: false, why: 'Blurred' });
    expect(avatar(desk)).toEqual({
      shown: 'p1',
      review: { state: 'refused', picture: 'p2', why: 'Blurred' },
    });
    desk.given(at, { do: 'removeAvatar', by: 'ana', agent: 'ana' });
    expect(avatar(desk)).toEqual({ shown: '', review: null });
  });

  test('given again changes nothing, nor does taking away what is not there', () => {
    const desk = team();
    expect(desk.when(at, { do: 'removeAvatar', by: 'ana', agent: 'ana' }).events).toEqual([]);
    desk.given(at, submit);
    expect(desk.when(at, submit).events).toEqual([]);
    desk.given(at, review);
    expect(desk.when(at, submit).events).toEqual([]);
  });

  test('is reviewed as it was seen: one that was replaced meanwhile is not accepted unseen', () => {
    const desk = team().given(at, submit, { ...submit, picture: 'p2' });
    expect(desk.when(at, { ...review, by: 'ola' }).refusal?.code).toBe('NothingToReview');
    expect(team().when(at, { ...review, by: 'ola' }).refusal?.code).toBe('NothingToReview');
  });

  test('is given by oneself or who manages them, and reviewed by owners and supervisors, not by an agent', () => {
    expect(team().when(at, { ...submit, by: 'ben' }).refusal?.code).toBe('NotAllowed');
    expect(team().when(at, { do: 'removeAvatar', by: 'ben', agent: 'ana' }).refusal?.code).toBe('NotAllowed');
    expect(team().when(at, { ...submit, by: 'sue' }).refusal).toBeNull();
    expect(
      team()
        .given(at, submit)
        .when(at, { ...review, by: 'ben' }).refusal?.code,
    ).toBe('NotAllowed');
  });

  test('of one’s own is another’s to review, unless nobody else could', () => {
    const own = { ...submit, by: 'ola', agent: 'ola' } as const;
    const accept = { ...review, by: 'ola', agent: 'ola' } as const;
    expect(team().given(at, own).when(at, accept).refusal?.code).toBe('Yourself');
    const alone = team();
    for (const agent of ['otto', 'sue', 'sam']) alone.given(at, { do: 'disableAgent', agent });
    expect(alone.given(at, own).when(at, accept).events).toHaveLength(1);
  });
});
