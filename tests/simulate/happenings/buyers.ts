import type { World } from '../world/world.ts';

/** A buyer who has not written before writes. */
async function newBuyer(world: World): Promise<void> {
  const { id } = await world.shop.control<{ id: string }>('buyers', { nickname: world.newName('Buyer') });
  const buyer = { id, conversation: '' };
  world.buyers.push(buyer);
  const order = await world.shop.control<{ id: string }>('orders', { buyerId: id });
  world.orders.push(order.id);
  await write(world, buyer);
}

async function write(world: World, buyer: World['buyers'][number]): Promise<void> {
  const { chance } = world;
  const texts = [
    'Where is it?',
    'Hello?',
    `Question ${world.newName('no.')}`,
    'Do you ship to Ireland?',
    'Can you wrap it as a gift?',
    'Can I write to you somewhere else?',
  ];
  const type = chance.weighed([
    [8, 'TEXT'],
    [1, 'STICKER'],
    [1, 'OTHER'],
  ] as const);
  const content = type === 'TEXT' ? chance.pick(texts) : {};
  const written = await world.shop.control<{ conversation_id: string }>(`buyers/${buyer.id}/messages`, {
    type,
    content,
  });
  buyer.conversation = written.conversation_id;
  world.count('buyer messages');
}

async function rate(world: World): Promise<void> {
  const buyer = world.chance.pick(world.buyers);
  if (buyer.conversation === '') return;
  await world.shop.control(`buyers/${buyer.id}/rate`, { stars: world.chance.whole(1, 5) });
  world.count('ratings');
}

/** A parcel is on its way, and its carrier says so. */
async function parcelMoves(world: World): Promise<void> {
  const { chance, shop } = world;
  const order = chance.pick(world.orders.slice(1));
  const to = chance.pick(['shipped', 'shipped', 'outForDelivery', 'delayed', 'delivered'] as const);
  await shop.control(`orders/${order}/advance`, { to });
  world.count('parcels moved');
}

/** Somebody at the shop's side does something: mostly a buyer who writes. */
export async function buyersAct(world: World): Promise<void> {
  const { chance, buyers } = world;
  if (buyers.length === 0 || (buyers.length < 6 && chance.happens(0.3))) return newBuyer(world);
  if (chance.happens(0.1)) return rate(world);
  if (chance.happens(0.12)) return parcelMoves(world);
  const buyer = chance.pick(buyers);
  const lines = chance.happens(0.1) ? chance.whole(4, 14) : chance.whole(1, 2);
  for (let n = 0; n < lines; n += 1) {
    await write(world, buyer);
    if (chance.happens(0.7)) world.time += chance.whole(1, 30_000);
  }
}
