import { expect, test } from 'vitest';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory, type Mishap } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);

/** A team of two on a log that counts how often it is read, with a chat that nobody has. */
async function team() {
  const log = new LogInMemory();
  const around = { reads: 0, mishap: null as Mishap | null };
  const reached = log.of('ana', () => around.mishap);
  const owner = new TeamDesk('owner', log.of('owner'));
  const ana = new TeamDesk('ana', {
    ...reached,
    read: (after, limit) => {
      around.reads += 1;
      return reached.read(after, limit);
    },
  });
  await openTeamShop(owner, [ana], noon);
  await owner.given(noon, arrive('b1', shopMessage(1, noon)));
  await ana.store.catchUp();
  around.reads = 0;
  return { owner, ana, around };
}

const claim = { do: 'claimChat', by: 'ana', conversation: 'b1' } as const;

test('what a browser wrote right behind all it has is taken in without asking for it', async () => {
  const { owner, ana, around } = await team();
  await ana.given(noon + 1, claim);
  expect(around.reads).toBe(0);
  await owner.store.catchUp();
  expect(await ana.worked()).toEqual(await owner.worked());
});

test('what others wrote before it is asked for', async () => {
  const { owner, ana, around } = await team();
  await owner.given(noon + 1, arrive('b2', shopMessage(2, noon + 1)));
  await ana.given(noon + 2, claim);
  expect(around.reads).toBeGreaterThan(0);
  await owner.store.catchUp();
  expect(await ana.worked()).toEqual(await owner.worked());
});

test('where an earlier try is in the log, what that one said counts', async () => {
  const { owner, ana, around } = await team();
  around.mishap = 'lost answer';
  await expect(ana.run(noon + 1, claim, 'claim')).rejects.toMatchObject({ code: 'unknown' });
  around.mishap = null;
  expect(await ana.run(noon + 60_000, claim, 'claim')).toMatchObject({ refusal: null });
  await owner.store.catchUp();
  expect(await ana.worked()).toEqual(await owner.worked());
});
