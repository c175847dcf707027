import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestAvatar } from '../../core/domain/roster/avatar-picture.ts';
import { avatarOf } from '../../core/store/queries/avatar-of.ts';
import { carrierThreads } from '../../core/store/queries/carrier-threads.ts';
import { newShopKey, sealOf } from '../../core/team/seal.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { DeskOnLine } from '../support/team-log/desk-on-line.ts';
import { openTeamShop } from '../support/team-log/open-team.ts';

const noon = Date.UTC(2026, 2, 10, 12);

describe.skipIf(skipped)(
  'what a team keeps beside its chats, at a real server that can read none of it',
  () => {
    let stage: TeamStage;
    let desks: DeskOnLine[] = [];
    beforeAll(async () => {
      stage = await TeamStage.open([shopOf('shop', ['ann', 'bob'])]);
      const seal = await sealOf(newShopKey());
      for (const agent of ['owner', 'ann', 'bob']) desks.push(new DeskOnLine(await stage.line(agent, seal)));
    });
    afterAll(async () => {
      for (const desk of desks) await desk.leave();
      desks = [];
      await stage.close();
    });

    test('comes to every browser as it is written: the largest picture there can be, the largest entry, a thread', async () => {
      const [owner, ann, bob] = desks as [DeskOnLine, DeskOnLine, DeskOnLine];
      await openTeamShop(owner, [ann, bob], noon);
      for (const desk of desks) {
        await desk.store.catchUp();
        await desk.follow();
      }
      const base64 = Buffer.alloc(largestAvatar, 7).toString('base64');
      await ann.given(noon, {
        ...{ do: 'submitAvatar', by: 'ann', agent: 'ann', picture: 'p1' },
        image: { type: 'image/png', base64 },
      });
      await owner.given(noon, {
        ...{ do: 'changeFaqs', by: 'owner', forget: [] },
        keep: [
          {
            ...{
              id: 'f1',
              question: 'ต'.repeat(300),
              answer: 'ต'.repeat(2000),
              category: null,
              language: null,
            },
            phrasings: Array.from({ length: 50 }, (_, n) => `${n} `.padEnd(300, 'ต')),
          },
        ],
      });
      const about = { order: '576480000023982941', parcel: 'p/1', carrier: 'J&T', tracking: 'JT1' };
      await bob.given(noon, {
        ...{ do: 'keepCarrierNote', by: 'bob', about, buyer: 'b1' },
        note: { id: 'n1', what: 'copied', text: 'Where is it?' },
      });
      const heads = () => Promise.all(desks.map((desk) => desk.store.head()));
      await expect.poll(async () => new Set(await heads()).size, { timeout: 20_000 }).toBe(1);
      for (const { db } of desks) {
        expect(await avatarOf(db, 'p1')).toBe(`data:image/png;base64,${base64}`);
        expect(await db.faqs.count()).toBe(1);
        expect(await carrierThreads(db)).toMatchObject([{ ...about, notes: [{ by: 'bob' }] }]);
      }
      expect(await bob.worked()).toEqual(await owner.worked());
    });
  },
);
