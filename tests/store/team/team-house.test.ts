import { beforeEach, describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';
import { HouseStage } from '../../support/team-log/house-stage.ts';

let stage: HouseStage;
beforeEach(async () => {
  stage = await HouseStage.open();
});

const claim = (conversation: string): AgentCommand => ({ do: 'claimChat', by: 'ana', conversation });

describe('a browser without a team', () => {
  test('has every duty, and what is given is done at once', async () => {
    await stage.house.open();
    expect([stage.house.isThere, stage.house.store]).toEqual([false, null]);
    expect(stage.house.has('dispatch') && stage.house.has('collect')).toBe(true);
    await stage.engine.run(
      'open',
      { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
      stage.now,
    );
    await stage.engine.run('add', { do: 'addAgent', agent: 'ana', nickname: 'Ana', capacity: 5 }, stage.now);
    await stage.house.run('sits', { do: 'openDesk', agent: 'ana', desk: 'w' });
    expect(await stage.desksOf('ana')).toEqual(['w']);
    expect(await stage.kept()).toEqual([]);
  });

  test('has none without the keys either, though it once joined', async () => {
    await stage.joined();
    await stage.house.open();
    expect(stage.house.isThere).toBe(false);
  });
});

describe('a browser whose line is being opened', () => {
  beforeEach(async () => {
    await stage.writes('b1', 1);
    await stage.opened();
    // What the worker before it had read.
    await stage.hear();
  });

  test('has what is given wait for it a moment, and then does it', async () => {
    stage.session.tell('joining');
    let isDone = false;
    const given = stage.house.run('mine', claim('b1')).then((receipt) => {
      isDone = true;
      return receipt;
    });
    await new Promise((over) => setTimeout(over, 100));
    expect([isDone, stage.session.asked]).toEqual([false, []]);
    await stage.live();
    expect((await given).refusal).toBeNull();
    expect(await stage.kept()).toEqual([]);
    expect(await stage.holderOf('b1#1')).toBe('ana');
  });

  test('keeps what is given where no line comes, and asks nobody', async () => {
    stage.session.tell('joining');
    await stage.house.run('mine', claim('b1'));
    expect(await stage.kept()).toMatchObject([{ id: 'mine' }]);
    expect(stage.session.asked).toEqual([]);
    await stage.live();
    await expect.poll(() => stage.holderOf('b1#1')).toBe('ana');
    await expect.poll(() => stage.kept()).toEqual([]);
  });

  test('takes it for what it is where the server would not have it: what is given waits', async () => {
    stage.session.parts.told({ state: 'refused', words: 'Ask for a new invite.' });
    await stage.house.run('mine', claim('b1'));
    expect(await stage.kept()).toMatchObject([{ id: 'mine' }]);
    await expect
      .poll(async () => (await stage.db.teamStanding.get('standing'))?.standing)
      .toEqual({ state: 'refused', words: 'Ask for a new invite.' });
  });
});

describe('a browser in a team', () => {
  beforeEach(async () => {
    await stage.opened();
    await stage.live();
  });

  test('keeps what was told of the line last', async () => {
    stage.session.tell('cutOff');
    stage.session.parts.told({ state: 'behind', by: 3 });
    stage.session.tell('live');
    stage.session.tell('cutOff');
    const standing = async () => (await stage.db.teamStanding.get('standing'))?.standing.state;
    await expect.poll(standing).toBe('cutOff');
    await new Promise((over) => setTimeout(over, 50));
    expect(await standing()).toBe('cutOff');
  });

  test('brings what waited, in its order, when its line stands again', async () => {
    await stage.writes('b1', 1);
    await stage.hear();
    stage.session.tell('cutOff');
    await stage.house.run('first', claim('b1'));
    const content = saying('Hello') as never;
    await stage.house.run('second', {
      do: 'sendMessage',
      by: 'ana',
      conversation: 'b1',
      messageId: 'own',
      content,
    });
    expect((await stage.kept()).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(stage.session.asked).toEqual([]);
    await stage.live();
    await expect.poll(() => stage.kept()).toEqual([]);
    expect(stage.session.asked).toEqual(['first', 'second']);
    expect(stage.turns).toBeGreaterThan(0);
  });

  test('notes of a command that went out in part that it went out', async () => {
    await stage.ola.given(
      stage.now,
      ...Array.from({ length: 201 }, (_, n) => arrive(`b${n}`, shopMessage(n, stage.now))),
    );
    await stage.hear();
    await stage.engine.runAll(
      Array.from({ length: 201 }, (_, n) => ({ id: `take ${n}`, command: claim(`b${n}`), now: stage.now })),
    );
    stage.session.room = 1;
    stage.session.asked.length = 0;
    await stage.house.run('all', { do: 'transferAll', by: 'ana', to: 'ben', note: '' });
    expect(stage.session.asked).toEqual(['all~1', 'all']);
    expect(await stage.kept()).toMatchObject([{ id: 'all', tried: true }]);
    stage.session.room = Number.POSITIVE_INFINITY;
    await stage.live();
    await expect.poll(() => stage.kept(), { timeout: 10_000 }).toEqual([]);
    expect(await stage.db.chats.filter(({ holder }) => holder === 'ben').count()).toBe(201);
  });

  test('says at which desks it is, and is nowhere once it is closed', async () => {
    stage.house.attend('w1');
    stage.house.attend('w2');
    stage.house.leave('w1');
    expect(stage.session.desks).toEqual(['w2']);
    const closing = stage.session;
    await stage.house.close();
    expect(closing.isClosed).toBe(true);
    expect([stage.house.isThere, stage.house.store]).toEqual([false, null]);
    expect(stage.house.has('collect')).toBe(true);
  });

  test('is opened once, however often that is asked', async () => {
    const first = stage.session;
    await stage.house.open();
    expect(stage.session).toBe(first);
  });

  test('brings again what could not be brought though its line stands', { timeout: 20_000 }, async () => {
    await stage.writes('b1', 1);
    await stage.hear();
    stage.session.room = 0;
    await stage.house.run('mine', claim('b1'));
    expect(await stage.kept()).toMatchObject([{ id: 'mine', tried: true }]);
    stage.session.room = Number.POSITIVE_INFINITY;
    await expect.poll(() => stage.kept(), { timeout: 10_000 }).toEqual([]);
    expect(stage.log.commits.some(({ id }) => id === 'mine')).toBe(true);
    expect(stage.session.asked.filter((id) => id === 'mine')).toHaveLength(2);
  });
});
