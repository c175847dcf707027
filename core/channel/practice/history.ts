import { conversationOf, type NewMessage, post } from './conversations.ts';
import { sampleImage } from './pictures.ts';
import type { StoredBuyer, World } from './shop-state.ts';

const HOUR_MS = 3_600_000;
const shop = 'Practice Shop';

type Line = readonly [role: NewMessage['role'], type: string, content: object, visible?: boolean];

/** A past chat of a buyer, with the kinds of message that a shop meets over time, also those the API does not explain. */
function pastChats(order: string, sku: string, productId: string): readonly (readonly Line[])[] {
  const text = (content: string) => ({ content });
  return [
    [
      ['BUYER', 'BUYER_ENTER_FROM_PRODUCT', { product_id: productId }],
      ['BUYER', 'TEXT', text('Is this one machine washable?')],
      ['ROBOT', 'TEXT', text('Hi! Washing instructions are on the product page under "Care".')],
      ['BUYER', 'EMOTICONS', { emoticon: '[thumb]', package: 'default' }],
    ],
    [
      ['BUYER', 'BUYER_ENTER_FROM_ORDER', { order_id: order }],
      ['BUYER', 'TEXT', text('Where is it? The driver left no note.')],
      ['SHOP', 'TEXT', text('Thanks for writing! We answer within a day.')],
      ['SYSTEM', 'ALLOCATED_SERVICE', text('Customer service joined the chat.')],
      ['CUSTOMER_SERVICE', 'TEXT', text('It is with the carrier, here is the tracking.')],
      ['CUSTOMER_SERVICE', 'LOGISTICS_CARD', { order_id: order }],
      ['BUYER', 'TEXT', text('Found it, thanks!')],
      ['SYSTEM', 'NOTIFICATION', text('How satisfied are you with this chat?'), false],
    ],
    [
      ['BUYER', 'IMAGE', sampleImage(2)],
      [
        'BUYER',
        'VIDEO',
        { vid: 'v10000g50000practice', url: '', cover: '', duration: '12.4', width: 640, height: 360 },
      ],
      ['SYSTEM', 'BUYER_ENTER_FROM_TRANSFER', text('The chat was transferred.')],
      ['CUSTOMER_SERVICE', 'RETURN_REFUND_CARD', { order_id: order, sku_id: sku }],
      ['CUSTOMER_SERVICE', 'COUPON_CARD', { coupon_id: '7262992004278206762' }],
      ['BUYER', 'VOICE_NOTE', { seconds: 4, vid: 'v10000g50000voice' }],
      ['CUSTOMER_SERVICE', 'TEXT', text('I cannot play voice notes here. Could you type it?')],
      ['BUYER', 'TEXT', text('Never mind, all solved 🙂')],
    ],
  ];
}

/** Puts some finished chats of the last days behind a new shop, so that its memory is not empty. */
export function layHistory(world: World): void {
  const { at, state } = world;
  const guests = Object.values(state.buyers).filter(({ orderIds }) => orderIds.length > 0);
  const ages = [70, 46, 29];
  for (const [number, hours] of ages.entries()) {
    const buyer = guests[number * 3];
    if (buyer) layChat(world, buyer, number, at - hours * HOUR_MS);
  }
  world.at = at;
}

function layChat(world: World, buyer: StoredBuyer, number: number, from: number): void {
  const order = world.state.orders[buyer.orderIds[0] ?? ''];
  const line = order?.lines[0];
  const chat = pastChats(order?.id ?? '', line?.skuId ?? '', line?.productId ?? '')[number] ?? [];
  world.at = from;
  const conversation = conversationOf(world, buyer);
  for (const [role, type, content, visible] of chat) {
    world.at += 95_000;
    const nickname =
      role === 'BUYER' ? buyer.nickname : role === 'CUSTOMER_SERVICE' ? 'Customer service' : shop;
    post(world, conversation, {
      role,
      nickname,
      type,
      content: JSON.stringify(content),
      visible: visible ?? true,
    });
    if (type === 'ALLOCATED_SERVICE') conversation.agentJoined = true;
  }
  conversation.unread = 0;
  conversation.buyerSeen = conversation.messages.length;
}
