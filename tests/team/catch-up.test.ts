import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Commit } from '../../core/engine/commit.ts';
import { DeskDb } from '../../core/store/db.ts';
import { DexieLog } from '../../core/store/dexie-log.ts';
import { moveIn } from '../../core/store/team/move-in.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import { Given } from '../support/given.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const EVENTS = FULL ? 10_000 : 1_500;
const CHATS = Math.floor(EVENTS / 15);
const noon = Date.UTC(2026, 2, 10, 12);

/** What buyers and an agent write by turns in many chats, as one desk alone has it in its log. */
function longPast(): Commit[] {
  const desk = new Given();
  const commits: Commit[] = [];
  let events = 0;
  const run = (command: Command) => {
    const n = commits.length;
    const done = desk.when(noon + n, command);
    if (done.refusal) throw new Error(`${command.do}: ${done.refusal.words}`);
    if (done.events.length === 0) return;
    events += done.events.length;
    commits.push({ id: `past ${n}`, at: noon + n, events: done.events });
  };
  run({ do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} });
  for (const agent of ['owner', 'ana']) run({ do: 'addAgent', agent, nickname: agent, capacity: 5 });
  for (let n = 0; events < EVENTS; n += 1) {
    const conversation = `b${n % CHATS}`;
    run(arrive(conversation, shopMessage(n, noon + commits.length)));
    const content = saying(`Answer ${n}`) as never;
    const own = { conversation, messageId: `own${n}` };
    run({ do: 'sendMessage', by: 'owner', content, ...own });
    run({ do: 'recordDelivery', ...own, shopMessageId: `s${n}`, sentAt: noon + commits.length });
  }
  return commits;
}

describe.skipIf(skipped)('a desk that comes to the long log of a shop that ran alone', () => {
  let stage: TeamStage;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ana'])], '2m');
    await stage.line('owner');
  });
  afterAll(() => stage.close());

  test('has all of it in its database, at a cost that does not grow with what is there', {
    timeout: 120_000,
  }, async () => {
    const past = longPast();
    const alone = new DeskDb('alone', { indexedDB: new IDBFactory(), IDBKeyRange });
    await new DexieLog(alone).appendAll(past.map((commit, n) => ({ ...commit, position: n + 1 })));
    await moveIn(alone, sharedLog(await stage.line('owner')));
    const ana = new TeamDesk('ana', sharedLog(await stage.line('ana')));
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    const ends: number[] = [];
    await ana.store.catchUp(() => ends.push(performance.now() - began));
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    expect(await ana.db.commits.count()).toBe(past.length);
    expect(await ana.db.conversations.count()).toBe(Math.min(CHATS, Math.floor((past.length - 3) / 3)));
    const slices = ends.map((end, n) => end - (ends[n - 1] ?? 0));
    process.stdout.write(
      `${past.length} commits of ${past.flatMap(({ events }) => events).length} events in ${took.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of CPU); each 500 in ${slices.map((each) => each.toFixed(0)).join(', ')} ms\n`,
    );
    ana.db.close();
  });
});
