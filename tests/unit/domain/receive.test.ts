import { describe, expect, test } from 'vitest';
import { shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const MINUTE = 60_000;
const DAY = 86_400_000;

function typesOf(events: readonly { readonly type: string }[]): string[] {
  return events.map(({ type }) => type);
}

describe('messages from the shop', () => {
  test('open a chat with the first of the buyer’s, and wait since the oldest unanswered', () => {
    const { events, conversation } = shopWith().when(
      at,
      arrive('b1', shopMessage(1, at), shopMessage(2, at + MINUTE)),
    );
    expect(typesOf(events)).toEqual(['BuyerIntroduced', 'ChatOpened', 'MessageReceived', 'MessageReceived']);
    expect(conversation('b1')?.latest?.wait?.since).toBe(at);
  });

  test('are taken once, however often they come', () => {
    const shop = shopWith().given(at, arrive('b1', shopMessage(1, at)));
    expect(shop.when(at, arrive('b1', shopMessage(1, at), shopMessage(1, at))).events).toEqual([]);
  });

  test('that come late but were sent before the reply begin no wait', () => {
    const shop = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)))
      .given(
        at + 10 * MINUTE,
        arrive('b1', shopMessage(3, at + 10 * MINUTE, { author: 'agent', nickname: 'Ana' })),
      )
      .given(at + 11 * MINUTE, arrive('b1', shopMessage(2, at + 5 * MINUTE)));
    const chat = shop.desk.conversations.get('b1')?.latest;
    expect(chat?.wait).toBeNull();
    expect(chat?.unread).toBe(true);
  });

  test('sent in the very second of the reply wait on: the shop’s clock cannot tell them apart', () => {
    const shop = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)))
      .given(at + 700, {
        do: 'sendMessage',
        by: 'ana',
        conversation: 'b1',
        messageId: 'own',
        content: saying('Yes, it is.') as never,
      })
      .given(at + 700, {
        do: 'recordDelivery',
        conversation: 'b1',
        messageId: 'own',
        shopMessageId: 's1',
        sentAt: at + 700,
      })
      .given(at + 900, arrive('b1', shopMessage(2, at)));
    expect(shop.desk.conversations.get('b1')?.latest?.wait?.since).toBe(at);
  });

  test('sent in the very second of our last line are the last line of the chat', () => {
    const shop = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)))
      .given(at + 700, {
        do: 'sendMessage',
        by: 'ana',
        conversation: 'b1',
        messageId: 'own',
        content: saying('Yes, it is.') as never,
      })
      .given(at + 900, arrive('b1', shopMessage(2, at, { content: saying('Great!') })));
    expect(shop.desk.conversations.get('b1')?.latest?.last).toMatchObject({ by: 'buyer', text: 'Great!' });
  });

  test('of a blocked buyer open nothing and are kept out of sight', () => {
    const { events } = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)), { do: 'blockBuyer', conversation: 'b1' })
      .when(at + MINUTE, arrive('b1', shopMessage(2, at + MINUTE)));
    expect(events).toMatchObject([{ type: 'MessageReceived', chat: null, hidden: true }]);
  });

  test('first close the chat whose seven days ran out before them', () => {
    const { events } = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)))
      .when(at + 9 * DAY, arrive('b1', shopMessage(2, at + 8 * DAY)));
    expect(events).toMatchObject([
      { type: 'ChatClosed', at: at + 7 * DAY, reason: 'timeout' },
      { type: 'ChatOpened', chat: 2, at: at + 8 * DAY },
      { type: 'MessageReceived', chat: 2 },
    ]);
  });

  test('of the platform itself wait for nobody', () => {
    const notice = shopMessage(1, at, {
      author: 'platform',
      content: { kind: 'notice', type: 'NOTIFICATION', text: 'Joined' },
    });
    expect(typesOf(shopWith().when(at, arrive('b1', notice)).events)).toEqual([
      'BuyerIntroduced',
      'MessageReceived',
    ]);
  });

  test('that are ours on their way are delivered, not doubled', () => {
    const { events, conversation } = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)))
      .given(at, {
        do: 'sendMessage',
        by: 'ana',
        conversation: 'b1',
        messageId: 'own',
        content: saying('On its way.') as never,
      })
      .when(
        at + MINUTE,
        arrive('b1', shopMessage(2, at + 1000, { author: 'agent', content: saying('On its way.') })),
      );
    expect(events).toMatchObject([
      { type: 'MessageDelivered', messageId: 'own', shopMessageId: 'm2', reply: true },
      { type: 'MessagePlaced', messageId: 'own', index: '2' },
    ]);
    expect(conversation('b1')?.outgoing).toEqual([]);
  });
});
