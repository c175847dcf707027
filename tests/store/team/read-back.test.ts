import { expect, test } from 'vitest';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);

test('what came to the log behind somebody else’s, and cannot be read back, is “unknown”, and done once', async () => {
  const log = new LogInMemory();
  const ola = new TeamDesk('ola', log.of('ola'));
  await ola.given(
    noon,
    { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
    { do: 'addAgent', agent: 'ola', nickname: 'Ola', capacity: 5 },
    { do: 'addAgent', agent: 'ben', nickname: 'Ben', capacity: 5 },
    { do: 'foundTeam', by: 'ola' },
    arrive('b1', shopMessage(1, noon)),
  );
  const shared = log.of('ben');
  let cut = false;
  const ben = new TeamDesk('ben', {
    ...shared,
    read: (after, limit) => (cut ? Promise.reject(new Error('cut off')) : shared.read(after, limit)),
  });
  await ben.store.catchUp();
  await ola.given(noon + 5, arrive('b2', shopMessage(2, noon + 5)));
  cut = true;
  const claim = { do: 'claimChat', by: 'ben', conversation: 'b1' } as const;
  await expect(ben.run(noon + 10, claim, 'claim')).rejects.toMatchObject({ code: 'unknown' });
  cut = false;
  await ben.store.catchUp();
  expect(await ben.run(noon + 20, claim, 'claim')).toMatchObject({ refusal: null });
  expect(log.commits.filter(({ id }) => id === 'claim')).toHaveLength(1);
});
