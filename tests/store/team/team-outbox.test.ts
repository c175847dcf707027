import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { sendTaskId } from '../../../core/engine/task.ts';
import { TeamOutbox } from '../../../core/store/team/team-outbox.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
const task = sendTaskId('own1');
const recall: Command = { do: 'recallMessage', by: 'ana', conversation: 'b1', messageId: 'own1' };

let ola: TeamDesk;
let ana: TeamDesk;
let shopSide: TeamOutbox;

/** Ola's browser works at the shop; Ana writes from hers. */
beforeEach(async () => {
  const log = new LogInMemory();
  [ola, ana] = ['ola', 'ana'].map((agent) => new TeamDesk(agent, log.of(agent))) as [TeamDesk, TeamDesk];
  shopSide = new TeamOutbox({ db: ola.db, run: (id, command, now) => ola.engine.run(id, command, now) });
  await ola.given(
    noon,
    { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
    { do: 'addAgent', agent: 'ola', nickname: 'Ola', capacity: 5 },
    { do: 'addAgent', agent: 'ana', nickname: 'Ana', capacity: 5 },
    { do: 'foundTeam', by: 'ola' },
    arrive('b1', shopMessage(1, noon)),
  );
  await ana.store.catchUp();
  await ana.given(
    noon,
    { do: 'claimChat', by: 'ana', conversation: 'b1' },
    {
      do: 'sendMessage',
      by: 'ana',
      conversation: 'b1',
      messageId: 'own1',
      content: saying('Hello') as never,
      undoFor: 5000,
    },
  );
  await ola.store.catchUp();
});

describe('a message that one browser wrote and another hands to the shop', () => {
  test('waits in both, and is handed over once', async () => {
    expect(await shopSide.forShop()).toMatchObject([{ id: task }]);
    expect(await shopSide.take(task, noon + 6000)).toBe(true);
    await ana.store.catchUp();
    expect(await ana.db.outbox.where('id').equals(task).first()).toMatchObject({ attemptedAt: noon + 6000 });
    expect((await ana.run(noon + 6001, recall)).refusal).toMatchObject({ code: 'AlreadyLeft' });
  });

  test('is called back or handed over, never both, when both are tried at once', async () => {
    const [recalled, taken] = await Promise.all([
      ana.run(noon + 4999, recall),
      shopSide.take(task, noon + 5000),
    ]);
    expect(taken).toBe(recalled.refusal !== null);
    await Promise.all([ola.store.catchUp(), ana.store.catchUp()]);
    expect(await ola.worked()).toEqual(await ana.worked());
  });

  test('is not handed over once it was called back, though nobody has heard of that yet', async () => {
    await ana.given(noon + 1000, recall);
    expect(await shopSide.take(task, noon + 5000)).toBe(false);
    expect(await shopSide.forShop()).toEqual([]);
  });

  test('is known as tried by whoever works at the shop next', async () => {
    await shopSide.take(task, noon + 6000);
    const next = new TeamOutbox({ db: ana.db, run: (id, command, now) => ana.engine.run(id, command, now) });
    await ana.store.catchUp();
    expect(await next.forShop()).toMatchObject([{ id: task, attemptedAt: noon + 6000 }]);
  });

  test('leaves the outbox of both when the shop has it', async () => {
    await shopSide.take(task, noon + 6000);
    await ola.given(noon + 6100, {
      do: 'recordDelivery',
      conversation: 'b1',
      messageId: 'own1',
      shopMessageId: 's1',
      sentAt: noon + 6050,
    });
    await ana.store.catchUp();
    for (const desk of [ola, ana]) expect(await desk.db.outbox.where('kind').equals('send').count()).toBe(0);
  });
});
