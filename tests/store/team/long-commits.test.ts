import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import { slicesOf } from '../../../core/store/team/slices.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { crowdedAt, crowdedShop } from '../../support/team-log/crowded-shop.ts';
import { LogInMemory, type Mishap } from '../../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

/** Two parts, and with time more than any shop has at one instant. */
const FULL = process.env.SIDEDESK_FULL !== undefined;
const many = FULL ? 1_200 : 210;
/** With everything else that runs on a machine at the same time. */
const slow = { timeout: 120_000 };
const later = crowdedAt + 60_000;
const transfer = { do: 'transferAll', by: 'ana', to: 'ben', note: 'Yours from here' } as const;

let before: LogInMemory;
let log: LogInMemory;
let mishap: () => Mishap | null;
let desks: TeamDesk[];

/** A browser that has taken in what is there. */
async function deskOf(agent: string): Promise<TeamDesk> {
  const desk = new TeamDesk(
    agent,
    log.of(agent, () => (agent === 'ana' ? mishap() : null)),
  );
  await desk.store.catchUp();
  desks.push(desk);
  return desk;
}

/** The commits that were added since the shop moved in. */
const added = () => log.commits.slice(before.commits.length);
const of = (type: DeskEvent['type']) =>
  added().flatMap(({ events }) => events.filter((event) => event.type === type));
const heldBy = (desk: TeamDesk, holder: string) =>
  desk.db.chats.filter((row) => row.holder === holder).count();

async function expectAllEqual(): Promise<void> {
  const late = await deskOf('ola');
  for (const desk of desks) await desk.store.catchUp();
  const worked = await late.worked();
  for (const desk of desks) expect(await desk.worked()).toEqual(worked);
  expect((worked.commits as { void?: string }[]).filter((each) => each.void !== undefined)).toEqual([]);
}

beforeEach(async () => {
  if (!before) {
    before = new LogInMemory();
    await crowdedShop(before.of('ola'), many);
    const ola = new TeamDesk('ola', before.of('ola'));
    await ola.store.catchUp();
    await ola.run(crowdedAt + 7_000, { do: 'foundTeam', by: 'ola' }, 'founded');
  }
  log = before.copy();
  mishap = () => null;
  desks = [];
}, 120_000);

describe('a command on more chats than a message of the team’s log holds', () => {
  test('is done in parts, the last of which bears its id', slow, async () => {
    const ana = await deskOf('ana');
    expect(await ana.run(later, transfer, 'all')).toMatchObject({ id: 'all', refusal: null });
    const ids = added().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(FULL ? 5 : 1);
    expect(ids).toEqual([...ids.slice(1).map((_, n) => `all~${n + 1}`), 'all']);
    expect(of('ChatAssigned')).toHaveLength(many);
    expect(await heldBy(ana, 'ben')).toBe(many);
    await expectAllEqual();
  });

  test(
    'killed between two parts it goes on with what is left when it is given again, and nothing is doubled',
    slow,
    async () => {
      for (const how of FULL ? (['lost', 'lost answer'] as const) : (['lost'] as const)) {
        log = before.copy();
        desks = [];
        let calls = 0;
        mishap = () => (++calls === 2 ? how : null);
        const ana = await deskOf('ana');
        await expect(ana.run(later, transfer, 'all')).rejects.toMatchObject({ code: 'unknown' });
        const ben = await deskOf('ben');
        const half = await heldBy(ben, 'ben');
        expect(half).toBeGreaterThan(0);
        expect(half + (await heldBy(ben, 'ana'))).toBe(many);
        // Another life of her worker, over another database: it knows no more than the log says.
        const again = await deskOf('ana');
        expect(await again.run(later + 1_000, transfer, 'all')).toMatchObject({ refusal: null });
        expect(of('ChatAssigned')).toHaveLength(many);
        expect(
          new Set(of('ChatAssigned').map((event) => 'conversation' in event && event.conversation)).size,
        ).toBe(many);
        expect(await again.run(later + 2_000, transfer, 'all')).toMatchObject({ refusal: null });
        expect(of('ChatAssigned')).toHaveLength(many);
        await expectAllEqual();
      }
    },
  );

  test(
    'the same browser that did not hear of a part, and has not read it, does not write it again',
    slow,
    async () => {
      let calls = 0;
      mishap = () => (++calls === 1 ? 'lost answer' : null);
      const ana = await deskOf('ana');
      await expect(ana.run(later, transfer, 'all')).rejects.toMatchObject({ code: 'unknown' });
      expect(await ana.run(later + 1_000, transfer, 'all')).toMatchObject({ refusal: null });
      expect(of('ChatAssigned')).toHaveLength(many);
      await expectAllEqual();
    },
  );

  test('what somebody else does between two parts stands, and the rest is done', slow, async () => {
    const ben = await deskOf('ben');
    const took: string[] = [];
    let calls = 0;
    const racing = log.of('ana');
    const ana = new TeamDesk('ana', {
      me: 'ana',
      read: racing.read,
      append: async (commit, expected) => {
        calls += 1;
        const last = [...expected.keys()].at(-1)?.replace('conversation/', '') ?? '';
        if (calls % 2 === 0 && took.length < 3) {
          took.push(last);
          await ben.store.catchUp();
          await ben.given(later, { do: 'assignChat', by: 'ben', to: 'ola', conversation: last });
        }
        return racing.append(commit, expected);
      },
    });
    await ana.store.catchUp();
    desks.push(ana);
    expect(await ana.run(later, transfer, 'all')).toMatchObject({ refusal: null });
    expect(took.length).toBe(FULL ? 3 : 1);
    expect(await heldBy(ana, 'ola')).toBe(took.length);
    expect(await heldBy(ana, 'ben')).toBe(many - took.length);
    expect(await heldBy(ana, 'ana')).toBe(0);
    await expectAllEqual();
  });

  test('chats that fall due at one instant are all closed', slow, async () => {
    const ola = await deskOf('ola');
    ola.leads = true;
    await ola.engine.settle(crowdedAt + 8 * 24 * 3_600_000);
    expect(of('ChatClosed')).toHaveLength(many);
    await expectAllEqual();
  });

  test('clocks that holiday mode held back all begin at its end', slow, async () => {
    const ola = await deskOf('ola');
    ola.leads = true;
    await ola.given(later, { do: 'endHoliday', by: 'ola' });
    expect(of('ReplyClockStarted')).toHaveLength(many);
    expect(await ola.db.outbox.where('kind').equals('follow').count()).toBe(0);
    await expectAllEqual();
  });

  test(
    'a chat that alone is longer than a message is written in parts too, and each line is there once',
    slow,
    async () => {
      const ola = await deskOf('ola');
      const lines = Array.from({ length: 400 }, (_, n) => shopMessage(10_000 + n, later + n * 1_000));
      let calls = 0;
      const dying = new TeamDesk(
        'ola',
        log.of('ola', () => (++calls === 2 ? 'lost' : null)),
      );
      await dying.store.catchUp();
      await expect(dying.run(later, arrive('past', ...lines), 'past')).rejects.toMatchObject({
        code: 'unknown',
      });
      await ola.store.catchUp();
      const half = (await ola.db.entries.where('conversation').equals('past').toArray()).length;
      expect(half).toBeGreaterThan(0);
      await dying.run(later, arrive('past', ...lines), 'past');
      await ola.store.catchUp();
      const rows = await ola.db.entries.where('conversation').equals('past').toArray();
      expect(rows.filter(({ kind }) => kind === 'message')).toHaveLength(400);
      desks.push(dying);
      await expectAllEqual();
    },
  );

  test('what one event alone makes too long is denied, in words', async () => {
    const ola = await deskOf('ola');
    const long = shopMessage(99_999, later, { content: { kind: 'text', text: 'x'.repeat(70_000) } });
    await expect(ola.run(later, arrive('long', long))).rejects.toMatchObject({
      code: 'denied',
      cause: expect.stringContaining('too long'),
    });
  });
});

describe('events in slices', () => {
  const event = (conversation: string, size: number) =>
    ({ type: 'ChatStarred', conversation, at: 1, note: 'x'.repeat(size) }) as unknown as DeskEvent;

  test('keep their order and what is about one chat together', () => {
    const events = Array.from({ length: 30 }, (_, n) => event(`b${Math.floor(n / 3)}`, 5_000));
    const slices = slicesOf(events);
    expect(slices.flat()).toEqual(events);
    expect(slices.length).toBe(4);
    const chats = slices.map(
      (slice) => new Set(slice.map((each) => 'conversation' in each && each.conversation)),
    );
    expect(chats.reduce((sum, { size }) => sum + size, 0)).toBe(10);
  });

  test('write to no more streams than the server takes at once', () => {
    const slices = slicesOf(Array.from({ length: 1_000 }, (_, n) => event(`b${n}`, 1)));
    expect(Math.max(...slices.map(({ length }) => length))).toBeLessThan(500);
    expect(slices.flat()).toHaveLength(1_000);
  });

  test('are one where they fit, and one event is never divided', () => {
    expect(slicesOf([event('b1', 1), event('b2', 1)])).toHaveLength(1);
    expect(slicesOf([event('b1', 70_000), event('b2', 1)]).map(({ length }) => length)).toEqual([1, 1]);
  });
});
