import { describe, expect, test } from 'vitest';
import { parseCommit, payloadOf } from '../../../core/team/parse-commit.ts';
import { isSealed, newShopKey, sealOf } from '../../../core/team/seal.ts';
import { blocking } from '../../support/blocking.ts';

const commit = blocking('x', 'b1');

describe('a sealed payload', () => {
  test('is read with the shop’s key, and says nothing without', async () => {
    const seal = await sealOf(newShopKey());
    const payload = await payloadOf(commit, 'subject', seal);
    expect(new TextDecoder().decode(payload)).not.toContain('BuyerBlocked');
    expect(await parseCommit(payload, 'subject', seal)).toEqual({ commit });
    expect(await parseCommit(payload, 'subject', null)).toEqual({ broken: 'sealed' });
    expect(await parseCommit(payload, 'subject', await sealOf(newShopKey()))).toEqual({ broken: 'sealed' });
  });

  test('is not believed in another place, nor after a bit of it was changed', async () => {
    const seal = await sealOf(newShopKey());
    const payload = await payloadOf(commit, 'subject', seal);
    expect(await parseCommit(payload, 'another subject', seal)).toEqual({ broken: 'sealed' });
    payload[payload.length - 1] = (payload.at(-1) ?? 0) ^ 1;
    expect(await parseCommit(payload, 'subject', seal)).toEqual({ broken: 'sealed' });
  });

  test('where a shop seals, what is not sealed is not believed', async () => {
    const seal = await sealOf(newShopKey());
    const open = await payloadOf(commit, 'subject', null);
    expect(isSealed(open)).toBe(false);
    expect(await parseCommit(open, 'subject', seal)).toEqual({ broken: 'sealed' });
  });

  test('is never the same twice', async () => {
    const seal = await sealOf(newShopKey());
    const [one, other] = [await payloadOf(commit, 's', seal), await payloadOf(commit, 's', seal)];
    expect(one).not.toEqual(other);
  });
});
