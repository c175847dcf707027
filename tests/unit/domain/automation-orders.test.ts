import { describe, expect, test } from 'vitest';
import { firstAutomation } from '../../../core/domain/automation/automation.ts';
import { stageIsNews } from '../../../core/domain/automation/withdrawal.ts';
import type { CommandOf } from '../../../core/domain/desk/command.ts';
import { stagesIn } from '../../../core/domain/order/stages-in.ts';
import { at, begun, DAY, heard, later, setting, writing } from '../../support/automated-shop.ts';
import type { Given } from '../../support/given.ts';

describe('an order', () => {
  const shipping = setting({
    proactive: {
      ...firstAutomation.proactive,
      shipped: { on: true, text: 'Order {order_id} is {tracking_number}' },
    },
  });
  const order = { id: 'o1', buyer: 'b1', createdAt: at - DAY, status: 'AWAITING_SHIPMENT' };
  const tell: CommandOf<'tellBuyer'> = {
    do: 'tellBuyer',
    conversation: 'b1',
    order: 'o1',
    stage: 'shipped',
    since: later,
    messageId: 'shipped:o1',
    fill: { tracking_number: 'PR1' },
  };
  const known = () => begun().given(at, shipping, { do: 'recordOrder', order });

  test('ships between two looks of the desk; one that had shipped before is past', () => {
    const report = (status: string) => ({ do: 'recordOrder', order: { ...order, status } }) as const;
    const moved = known().when(later, report('IN_TRANSIT')).events;
    expect(moved).toMatchObject([{ type: 'OrderRecorded' }, { type: 'OrderReachedStage', stage: 'shipped' }]);
    expect(begun().when(at, report('IN_TRANSIT')).events).toMatchObject([{ type: 'OrderRecorded' }]);
    const back = known().given(later, report('IN_TRANSIT'), report('AWAITING_COLLECTION'));
    expect(back.when(later, report('IN_TRANSIT')).events).toMatchObject([{ type: 'OrderRecorded' }]);
  });

  test('comes to a stage once, and never to one from before the desk knew it', () => {
    const reached = { do: 'recordStage', order: 'o1', stage: 'delayed', since: later } as const;
    const shop = known();
    expect(shop.when(later, { ...reached, since: at }).events).toEqual([]);
    expect(shop.when(later, reached).events).toMatchObject([{ type: 'OrderReachedStage', since: later }]);
    expect(shop.when(later, reached).events).toEqual([]);
    const done = known().given(later, { do: 'recordOrder', order: { ...order, status: 'DELIVERED' } });
    expect(done.when(later, reached).events).toEqual([]);
  });

  test('is told of in the open chat, as no reply', () => {
    expect(heard(known().when(later, tell))).toEqual(['shipped: Order o1 is PR1']);
  });

  test('is told of in a chat that the shop starts, which is nobody’s until the buyer writes', () => {
    const shop = known().given(later, { do: 'endChat', by: 'ana', conversation: 'b1' });
    expect(heard(shop.when(later, tell))).toEqual(['ChatOpened', 'shipped: Order o1 is PR1']);
    expect(shop.desk.conversations.get('b1')?.latest).toMatchObject({ startedBy: 'seller', holder: null });
  });

  test.each([
    ['a blocked buyer', (shop: Given) => shop.given(later, { do: 'blockBuyer', conversation: 'b1' })],
    ['a stage that is long past', (shop: Given) => shop, { since: later - stageIsNews - 1 }],
    [
      'an order of which no chat may be started',
      (shop: Given) =>
        shop
          .given(later, { do: 'recordOrder', order: { ...order, createdAt: at - 61 * DAY } })
          .given(later, { do: 'endChat', by: 'ana', conversation: 'b1' }),
    ],
    ['a stage that is switched off', (shop: Given) => shop.given(later, setting({}))],
  ])('is not told of: %s', (_, given, part: Partial<typeof tell> = {}) => {
    expect(given(known()).when(later, { ...tell, ...part }).events).toEqual([]);
  });

  test('is left to an agent who has joined, and that is told', () => {
    expect(heard(known().given(later, writing()).when(later, tell))).toEqual(['silent: agentJoined']);
  });

  test('is where its carrier says in words', () => {
    const steps = [
      { at: 4, text: 'Delivery is delayed.' },
      { at: 3, text: 'Package is out for delivery.' },
      { at: 2, text: 'Paket sedang diantar' },
      { at: 1, text: 'No longer delayed; unable to be out for delivery' },
      { at: 0, text: 'Package picked up by the carrier.' },
    ];
    expect([...stagesIn(steps)]).toEqual([
      ['delayed', 4],
      ['outForDelivery', 2],
    ]);
  });
});
