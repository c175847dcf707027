import { describe, expect, test } from 'vitest';
import { base64Of, bytesOf } from '../../../core/team/base64.ts';
import { codeOf, type Invite, inviteOf } from '../../../core/team/invite.ts';
import { newShopKey } from '../../../core/team/seal.ts';

const invite: Invite = {
  url: 'wss://team.example',
  shop: 'Läden & Co',
  agent: 'ann',
  credentials: { kind: 'key', seed: 'SU…' },
  shopKey: base64Of(newShopKey()),
};

describe('an invite', () => {
  test('is one line that comes back as it was, whatever was pasted around it', () => {
    expect(codeOf(invite)).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(inviteOf(`\n ${codeOf(invite)} `)).toEqual(invite);
    expect(bytesOf(invite.shopKey ?? '')).toHaveLength(32);
  });

  test.each([
    '',
    'sidedesk-team.',
    'sidedesk-team.e30',
    `x${codeOf(invite)}`,
    codeOf(invite).slice(0, -9),
    codeOf({ ...invite, url: 'team' }),
    codeOf({ ...invite, agent: '' }),
    codeOf({ ...invite, shopKey: 'short' }),
    codeOf({ ...invite, credentials: { kind: 'key' } as never }),
  ])('what is none is not taken for one: %j', (code) => {
    expect(inviteOf(code)).toBeNull();
  });
});
