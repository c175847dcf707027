import { conversationOf, post } from '../conversations.ts';
import { pick } from '../dice.ts';
import { products } from '../goods.ts';
import type { StoredBuyer, StoredMessage, World } from '../shop-state.ts';
import type { Phrases } from './topics.ts';

/** Lets a buyer write something of any type. */
export function write(world: World, buyer: StoredBuyer, type: string, content: object): StoredMessage {
  const text = JSON.stringify(content);
  return post(world, conversationOf(world, buyer), {
    role: 'BUYER',
    nickname: buyer.nickname,
    type,
    content: text,
  });
}

/** Lets a buyer say one of some lines of their language, with the order and product it is about filled in. */
export function say(world: World, buyer: StoredBuyer, lines: (phrases: Phrases) => readonly string[]): void {
  const line = pick(world.state, lines(world.phrases[buyer.language]));
  const { orderId, productId } = buyer.episode ?? { orderId: null, productId: '' };
  const product = products.find(({ id }) => id === productId)?.name ?? '';
  const content = line.replaceAll('{order}', orderId ?? '').replaceAll('{product}', product);
  write(world, buyer, 'TEXT', { content });
}
