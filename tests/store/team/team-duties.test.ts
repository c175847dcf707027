import { beforeEach, describe, expect, test } from 'vitest';
import { saying } from '../../support/shop-messages.ts';
import { HouseStage } from '../../support/team-log/house-stage.ts';

let stage: HouseStage;
beforeEach(async () => {
  stage = await HouseStage.open();
  await stage.opened();
  await stage.live();
});

describe('what a browser does for its whole team', () => {
  test('has the duties that its line says it has, as long as its agent works in the shop', async () => {
    expect(stage.house.has('dispatch')).toBe(false);
    stage.session.turn('dispatch', true);
    await expect.poll(() => stage.house.has('dispatch')).toBe(true);
    expect(stage.house.has('collect')).toBe(false);
    await stage.ola.store.catchUp();
    await stage.ola.given(stage.now, { do: 'disableAgent', agent: 'ana', by: 'ola' });
    await stage.hear();
    await expect.poll(() => stage.house.has('dispatch')).toBe(false);
    expect(stage.session.parts.serves()).toBe(false);
    await stage.ola.given(stage.now, { do: 'enableAgent', agent: 'ana', by: 'ola' });
    await stage.hear();
    await expect.poll(() => stage.house.has('dispatch')).toBe(true);
  });

  test('looks at everything anew when it is to give chats out: at what it has not read yet, too', async () => {
    await stage.ola.given(stage.now, { do: 'openDesk', agent: 'ola', desk: 'o' });
    await stage.ola.given(stage.now, { do: 'switchAutoAssign', agent: 'ola', on: true });
    await stage.hear();
    // Nobody has the duty, and this browser has not heard of it.
    await stage.writes('b1', 1);
    expect(await stage.holderOf('b1#1')).toBeUndefined();
    stage.session.turn('dispatch', true);
    await expect.poll(() => stage.holderOf('b1#1')).toBe('ola');
  });

  test('gives out what others bring while it has the duty, and nothing without', async () => {
    await stage.ola.given(stage.now, { do: 'openDesk', agent: 'ola', desk: 'o' });
    await stage.ola.given(stage.now, { do: 'switchAutoAssign', agent: 'ola', on: true });
    await stage.writes('b1', 1);
    await stage.hear();
    await stage.engine.resume();
    expect(await stage.holderOf('b1#1')).toBe('');
    stage.session.turn('dispatch', true);
    await expect.poll(() => stage.holderOf('b1#1')).toBe('ola');
    await stage.ola.store.catchUp();
    await stage.writes('b2', 2);
    await stage.hear();
    await expect.poll(() => stage.holderOf('b2#1')).toBe('ola');
    stage.session.turn('dispatch', false);
    await stage.ola.store.catchUp();
    await stage.writes('b3', 3);
    await stage.hear();
    await new Promise((over) => setTimeout(over, 100));
    expect(await stage.holderOf('b3#1')).toBe('');
  });

  test('closes the desks of who is gone while it has the duty, and none while nobody can tell who is there', async () => {
    await stage.ola.given(stage.now, { do: 'openDesk', agent: 'ola', desk: 'o1' });
    await stage.ola.given(stage.now, { do: 'openDesk', agent: 'ola', desk: 'o2' });
    await stage.hear();
    stage.session.parts.present(new Map([['ola', ['o2']]]));
    await new Promise((over) => setTimeout(over, 50));
    expect(await stage.desksOf('ola')).toEqual(['o1', 'o2']);
    stage.session.turn('dispatch', true);
    await expect.poll(() => stage.desksOf('ola')).toEqual(['o2']);
    stage.session.parts.present(null);
    stage.session.turn('dispatch', true);
    await new Promise((over) => setTimeout(over, 100));
    expect(await stage.desksOf('ola')).toEqual(['o2']);
    stage.session.parts.present(new Map());
    await expect.poll(() => stage.desksOf('ola')).toEqual([]);
  });

  test('keeps what is to be done at the shop where it can work there, and what is too old for nobody', async () => {
    const tasks = async () => (await stage.db.outbox.orderBy('seq').toArray()).map(({ kind }) => kind);
    await stage.writes('b1', 1);
    await stage.ola.given(stage.now, { do: 'claimChat', by: 'ola', conversation: 'b1' });
    await stage.ola.given(stage.now, { do: 'viewChat', by: 'ola', conversation: 'b1' });
    await stage.hear();
    expect(await tasks()).toEqual([]);
    stage.hasShop = true;
    await stage.writes('b2', 2);
    await stage.ola.given(stage.now, { do: 'claimChat', by: 'ola', conversation: 'b2' });
    await stage.ola.given(stage.now, { do: 'viewChat', by: 'ola', conversation: 'b2' });
    await stage.hear();
    const some = await tasks();
    expect(some).toContain('read');
    await stage.writes('b3', 3);
    await stage.ola.given(stage.now, { do: 'claimChat', by: 'ola', conversation: 'b3' });
    await stage.ola.given(stage.now, { do: 'viewChat', by: 'ola', conversation: 'b3' });
    stage.now += 2 * 3_600_000;
    await stage.hear();
    expect(await tasks()).toEqual(some);
    // What is to be sent is everybody's to know, however old.
    const content = saying('Hello') as never;
    await stage.ola.given(stage.now - 3 * 3_600_000, {
      ...{ do: 'sendMessage', by: 'ola', conversation: 'b1', messageId: 'own', content },
    } as const);
    await stage.hear();
    expect(await tasks()).toContain('send');
  });
});
