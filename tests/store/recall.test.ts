import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Channel } from '../../core/engine/channel.ts';
import { Sender, type SenderParts } from '../../core/engine/sender.ts';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import { nextSendAfter } from '../../core/store/queries/sends-of.ts';
import type { DeskInMemory } from '../support/desk-in-memory.ts';
import type { PracticeDesk } from '../support/practice-desk.ts';
import { SendingStage } from '../support/sending-stage.ts';
import { saying } from '../support/shop-messages.ts';

let shop: PracticeDesk;
let desk: DeskInMemory;
let conversation: string;

let sender: SendingStage['sender'];
let write: SendingStage['write'];
let atShop: SendingStage['atShop'];

beforeEach(async () => {
  ({ shop, desk, conversation, sender, write, atShop } = await SendingStage.open());
});

describe('a message that can be called back', () => {
  const message = { by: 'ana', messageId: 'own No.' } as const;
  const hold = () =>
    desk.given(shop.clock, {
      do: 'sendMessage',
      ...message,
      conversation,
      content: saying('No.') as never,
      undoFor: 5000,
    });
  const recall = () => desk.run(shop.clock, { do: 'recallMessage', ...message, conversation });

  test('leaves when its time is over, not before, and keeps those behind it in their order', async () => {
    await hold();
    await write('After it.');
    const { clock } = shop;
    expect(await sender().drain()).toBe(clock + 5000);
    expect(await atShop()).toEqual([]);
    expect(await nextSendAfter(desk.db, clock)).toBe(clock + 5000);
    desk.reopen();
    shop.clock = clock + 5000;
    await sender().drain();
    expect(await atShop()).toEqual(['No.', 'After it.']);
    expect(await nextSendAfter(desk.db, clock)).toBeNull();
  });

  test('is nowhere once it was called back', async () => {
    await hold();
    expect((await recall()).refusal).toBeNull();
    shop.clock += 10_000;
    expect(await sender().drain()).toBeNull();
    expect(await atShop()).toEqual([]);
    expect(await desk.db.outbox.where('kind').equals('send').count()).toBe(0);
    expect(await desk.db.entries.get('own No.')).toBeUndefined();
  });

  test('does not wait for a clock that was set back since it was written', async () => {
    shop.clock += 3_600_000;
    await hold();
    shop.clock -= 3_600_000;
    await sender().drain();
    expect(await atShop()).toEqual(['No.']);
  });

  test('called back at the very moment it leaves is either at the shop or called back, never both', async () => {
    await hold();
    shop.clock += 5000;
    const [, { refusal }] = await Promise.all([sender().drain(), recall()]);
    await sender().drain();
    expect(await atShop()).toEqual(refusal ? ['No.'] : []);
    expect(await desk.db.outbox.where('kind').equals('send').count()).toBe(0);
  });

  test('called back between the look at the outbox and the hand-over does not leave', async () => {
    await hold();
    shop.clock += 5000;
    const outbox = new DexieOutbox(desk.db);
    const { take } = outbox;
    outbox.take = async (...task) => {
      await recall();
      return take.apply(outbox, task);
    };
    const send = vi.spyOn(shop.channel, 'send');
    const run: SenderParts['run'] = (id, command) => desk.engine.run(id, command, shop.clock);
    await new Sender({ outbox, channel: shop.channel, run, now: () => shop.clock }).drain();
    expect(send).not.toHaveBeenCalled();
    expect(await atShop()).toEqual([]);
  });

  test('that is on its way can no longer be called back, and says so', async () => {
    await hold();
    shop.clock += 5000;
    let refusal: unknown;
    const send: Channel['send'] = async (...to) => {
      refusal = (await recall()).refusal;
      return shop.channel.send(...to);
    };
    await sender({ ...shop.channel, send }).drain();
    expect(refusal).toMatchObject({ code: 'AlreadyLeft' });
    expect(await atShop()).toEqual(['No.']);
  });

  test('can be called back while the shop is known not to have taken it', async () => {
    await hold();
    shop.clock += 5000;
    await shop.control('faults', { kind: 'rate-limit', count: 1, on: 'sends' });
    await sender().drain();
    expect((await recall()).refusal).toBeNull();
  });
});
