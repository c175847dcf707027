import { expect, test } from 'vitest';
import { listConversations, listMessages } from '../../../core/channel/practice/conversation-routes.ts';
import { conversationOf, post } from '../../../core/channel/practice/conversations.ts';
import { addBuyer, foundShop } from '../../../core/channel/practice/founding.ts';
import type { ShopState, World } from '../../../core/channel/practice/shop-state.ts';
import { phrases } from '../../support/phrases.ts';
import { NOON } from '../../support/practice-desk.ts';

const book = await phrases();

function largeShop(conversations: number, messagesEach: number): ShopState {
  const state = foundShop({ phrases: book, seed: 1, now: NOON, lively: false });
  const world: World = { state, phrases: book, at: NOON, dirty: false };
  for (let at = 0; at < conversations; at += 1) {
    const buyer = addBuyer(world, `Buyer ${at}`, 'english');
    for (let line = 0; line < messagesEach; line += 1) {
      world.at += 10;
      const content = JSON.stringify({ content: `Line ${line}` });
      post(world, conversationOf(world, buyer), {
        role: 'BUYER',
        nickname: buyer.nickname,
        type: 'TEXT',
        content,
      });
    }
  }
  return state;
}

/** Counts how often anything of `target` is read, at any depth. */
function counting<Target extends object>(target: Target, count: () => void): Target {
  return new Proxy(target, {
    get(inner, key, receiver) {
      count();
      const value: unknown = Reflect.get(inner, key, receiver);
      return typeof value === 'object' && value !== null ? counting(value, count) : value;
    },
  });
}

test('a page of a shop with 4,000 chats and 40,000 messages reads no more than one of a small shop', () => {
  const readsOf = (state: ShopState) => {
    let reads = 0;
    const world: World = {
      state: counting(state, () => (reads += 1)),
      phrases: book,
      at: NOON,
      dirty: false,
    };
    const common = { world, body: undefined, form: null, fault: 'none' } as const;
    const deep = state.conversations[state.recency[10] ?? '']?.rank;
    const list = `https://practice.invalid/?page_size=20&page_token=${deep}`;
    listConversations({ ...common, url: new URL(list), id: '' });
    const page = new URL('https://practice.invalid/?page_size=10&page_token=10');
    listMessages({ ...common, url: page, id: state.recency[5] ?? '' });
    return reads;
  };
  const small = readsOf(largeShop(60, 10));
  const large = readsOf(largeShop(4000, 10));
  expect(large).toBeLessThan(small * 1.5);
});
