import { describe, expect, test } from 'vitest';
import type { Chat } from '../../../core/domain/chat/chat.ts';
import { openChatOf } from '../../../core/domain/chat/conversation.ts';
import type { Content } from '../../../core/domain/message/content.ts';
import { orderReports } from '../../../core/domain/order/order-reports.ts';
import type { ShopReturn } from '../../../core/domain/order/shop-return.ts';
import { standingReturn } from '../../../core/domain/order/standing-return.ts';
import { unopenedShop } from '../../../core/domain/shop/shop.ts';
import { feelsOf } from '../../../core/domain/triage/feels-of.ts';
import { priorityGrounds, priorityReasons } from '../../../core/domain/triage/priority.ts';
import { readMessage } from '../../../core/domain/triage/read-message.ts';
import { shopWith } from '../../support/given.ts';
import { shippedModels } from '../../support/shipped-models.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const inB1 = { conversation: 'b1' } as const;
const opened = () => shopWith().given(at, arrive('b1', shopMessage(1, at)));
const sort = (content: Content, when = at, orders: readonly string[] = []) =>
  ({ do: 'sortChat', ...inB1, said: [{ at: when, content }], orders }) as const;
const refund = saying('I want a refund');

describe('the system’s tag', () => {
  test('is set by what the buyer says, once', () => {
    const desk = opened();
    const { events } = desk.when(at, sort(refund));
    expect(events).toMatchObject([
      { type: 'ChatCategorized', chat: 1, category: 'aftersales', by: 'system' },
    ]);
    expect(desk.when(at + 1, sort(saying('Where is my parcel?'))).events).toEqual([]);
  });

  test('is not set where nothing shows, and not where no chat is open', () => {
    expect(opened().when(at, sort(saying('Hello'))).events).toEqual([]);
    expect(shopWith().when(at, sort(refund))).toMatchObject({ events: [], refusal: null });
  });

  test('never overrides a person, also not one who took it off', () => {
    const desk = opened();
    desk.given(at, sort(refund), { do: 'categorizeChat', category: 'none', ...inB1 });
    expect(desk.when(at + 1, sort(refund)).events).toEqual([]);
    desk.given(at + 2, { do: 'endChat', by: 'ana', ...inB1 }, arrive('b1', shopMessage(2, at + 9)));
    expect(desk.when(at + 9, sort(refund, at + 9)).events).toHaveLength(1);
  });

  test('goes by what was said since the chat before it ended', () => {
    const desk = opened().given(at + 60_000, { do: 'endChat', by: 'ana', ...inB1 });
    desk.given(at + 90_000, arrive('b1', shopMessage(2, at + 90_000)));
    expect(desk.when(at + 90_000, sort(refund, at)).events).toEqual([]);
    const fromProduct: Content = { kind: 'notice', type: 'BUYER_ENTER_FROM_PRODUCT', text: '' };
    expect(desk.when(at + 90_000, sort(fromProduct, at + 89_000)).events).toMatchObject([
      { category: 'prePurchase' },
    ]);
  });

  test('goes by the orders that the chat is about, and by no others', () => {
    const report = { buyer: 'b1', createdAt: at, currency: 'GBP', amount: '1', status: 'IN_TRANSIT' };
    const card = shopMessage(2, at, { content: { kind: 'orderCard', orderId: 'o1' } });
    const desk = opened().given(
      at,
      { do: 'recordOrder', order: { id: 'o2', ...report } },
      arrive('b1', card),
    );
    expect(desk.when(at, sort(saying('Hello'), at, ['o1', 'o2'])).events).toEqual([]);
    desk.given(at, { do: 'recordOrder', order: { id: 'o1', ...report } });
    expect(desk.when(at, sort(saying('Hello'), at, ['o1'])).events).toMatchObject([
      { category: 'logistics' },
    ]);
  });
});

describe('the return an order stands in', () => {
  const back = (status: string, updatedAt: number | null): ShopReturn => ({
    id: status,
    orderId: 'o1',
    type: '',
    status,
    reason: '',
    amount: '',
    currency: '',
    createdAt: null,
    updatedAt,
  });

  test.each<[string, ShopReturn[]]>([
    ['', []],
    [
      'RETURN_OR_REFUND_REQUEST_COMPLETE',
      [back('RETURN_OR_REFUND_CANCEL', 1), back('RETURN_OR_REFUND_REQUEST_COMPLETE', 2)],
    ],
    ['BUYER_SHIPPED_ITEM', [back('BUYER_SHIPPED_ITEM', 1), back('RETURN_OR_REFUND_REQUEST_COMPLETE', 2)]],
    [
      'ARBITRATION',
      [back('AWAITING_BUYER_SHIP', 1), back('ARBITRATION', 2), back('BUYER_SHIPPED_ITEM', null)],
    ],
  ])('is “%s”', (status, returns) => {
    expect(standingReturn(returns)).toBe(status);
  });

  test('is not touched where returns could not be read, and an order of nobody is not recorded', () => {
    const details = {
      id: 'o1',
      buyer: 'b1',
      status: 'DELIVERED',
      paid: true,
      createdAt: at,
      paidAt: null,
      deliveredAt: null,
      cancelledAt: null,
      cancelReason: '',
      currency: 'GBP',
      total: '',
      shipping: '',
      lines: [],
      packages: [],
      invoiceNeeded: null,
    };
    const reports = orderReports([{ details, returns: null }], new Map());
    expect(reports).toMatchObject([{ do: 'recordOrder', order: { id: 'o1', paid: true } }]);
    expect(reports[0]).not.toHaveProperty('order.amount');
    expect(orderReports([{ details: { ...details, buyer: '' }, returns: [] }], new Map())).toEqual([]);
  });
});

describe('what was read', () => {
  const models = shippedModels();
  const tell = (text: string, when: number) =>
    ({
      do: 'sortChat',
      ...inB1,
      said: [{ at: when, content: saying(text), read: readMessage(models, text) }],
      orders: [],
    }) as const;

  test('is kept with the tag, its words and the version of the models', () => {
    const { events } = opened().when(at, tell('I want a refund for the broken lamp', at));
    expect(events).toMatchObject([
      { type: 'ChatCategorized', category: 'aftersales', by: 'system', model: 1 },
      { type: 'ChatRead', model: 1, reading: { language: 'en', urgent: [], flags: [] } },
    ]);
    expect(events[0]).toHaveProperty('because', expect.arrayContaining(['refund']));
  });

  test('changes the tag when a later message asks clearly for something else, unless a person set it', () => {
    const desk = opened().given(at, tell('which colours does the lamp come in?', at));
    const tagged = () => openChatOf(desk.desk.conversations.get('b1'))?.category;
    expect(tagged()).toBe('prePurchase');
    desk.given(at + 1, tell('ok thanks', at + 1));
    expect(tagged()).toBe('prePurchase');
    const asks = tell('the other one arrived broken and damaged, I want a refund for my order', at + 2);
    desk.given(at + 2, asks, tell('it is broken, give me my money back please', at + 3));
    expect(tagged()).toBe('aftersales');
    const held = opened().given(at, { do: 'categorizeChat', category: 'logistics', ...inB1 });
    held.given(at + 2, asks, tell('it is broken, give me my money back please', at + 3));
    expect(openChatOf(held.desk.conversations.get('b1'))?.category).toBe('logistics');
  });

  test('with an order in the chat is not about a purchase still to come', () => {
    const card = shopMessage(2, at, { content: { kind: 'orderCard', orderId: 'o1' } });
    const desk = opened().given(at, arrive('b1', card));
    desk.given(at, tell('which colours does the lamp come in?', at));
    expect(openChatOf(desk.desk.conversations.get('b1'))?.category).toBe('none');
  });

  test('says whether there was anything but small talk', () => {
    const desk = opened().given(at, tell('hello', at));
    const read = () => openChatOf(desk.desk.conversations.get('b1'))?.read;
    expect(read()?.smallTalk).toBe(true);
    desk.given(at + 1, tell('where is my parcel?', at + 1), tell('thanks', at + 2));
    expect(read()?.smallTalk).toBe(false);
  });

  test('joins message after message, none twice', () => {
    const desk = opened().given(at, tell('this is terrible, nobody helps me, worst shop ever', at));
    const chat = () => openChatOf(desk.desk.conversations.get('b1'));
    expect(chat() && feelsOf(chat() as Chat)).toBe('negative');
    expect(desk.when(at + 1, tell('this is terrible, nobody helps me, worst shop ever', at)).events).toEqual(
      [],
    );
    desk.given(at + 2, tell('thank you so much, it is perfect now, great service', at + 2));
    expect(chat()?.read?.feeling.negative).toBeLessThan(0.6);
  });

  test('gives way to what a person says', () => {
    const desk = opened().given(at, tell('this is terrible, you idiots, nobody helps me', at));
    const { events } = desk.when(at + 1, { do: 'correctSentiment', ...inB1, sentiment: 'neutral' });
    expect(events).toMatchObject([{ type: 'SentimentCorrected', sentiment: 'neutral' }]);
    const off = desk.when(at + 2, { do: 'dismissWarning', ...inB1, warning: 'abuse' });
    expect(off.events).toMatchObject([{ type: 'WarningDismissed', warning: 'abuse' }]);
    expect(desk.when(at + 3, { do: 'dismissWarning', ...inB1, warning: 'abuse' }).events).toEqual([]);
    expect(desk.when(at + 3, { do: 'dismissWarning', ...inB1, warning: 'threat' }).events).toEqual([]);
    const chat = openChatOf(desk.desk.conversations.get('b1'));
    expect(chat && feelsOf(chat)).toBe('neutral');
  });

  test('raises the priority of a chat whose buyer is unhappy or in a hurry', () => {
    const desk = opened().given(at, tell('this is terrible, worst shop ever, I will call my lawyer', at));
    const conversation = desk.desk.conversations.get('b1');
    const grounds = conversation ? priorityGrounds(conversation, [], unopenedShop) : null;
    expect(priorityReasons(grounds, null, at)).toEqual(['negativeSentiment', 'urgentWords']);
  });
});
