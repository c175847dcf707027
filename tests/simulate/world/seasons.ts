import { firstAutomation } from '../../../core/domain/automation/automation.ts';
import type { World } from './world.ts';

const library = [
  ['ireland', 'Do you ship to Ireland?', 'Yes, {buyer}, we ship to Ireland within a week.'],
  ['gifts', 'Can you wrap it as a gift?', 'Yes, tick gift wrapping when you order.'],
  ['friends', 'Can I write to you somewhere else?', 'Write to me on WhatsApp: +44 7700 900123'],
] as const;

/** Automation says whatever it can. */
async function automate(world: World): Promise<void> {
  await world.settle();
  const keep = library.map(([id, question, answer]) => ({
    ...{ id, question, answer },
    ...{ phrasings: [], category: null, language: 'en' },
  }));
  world.life.ask({ ask: 'house', by: 'mira', work: { do: 'changeFaqs', keep, forget: [] } as never });
  const text = 'Order {order_id} has news for you, {buyer}.';
  const told = { on: true, text };
  world.send('chatbot', { do: 'setChatbot', activities: ['welcome', 'faq', 'away'] });
  world.send('automation', {
    do: 'setAutomation',
    by: 'mira',
    automation: {
      ...firstAutomation,
      answers: { from: 0.5, handOff: 'A person will answer you, {buyer}.' },
      suggested: { on: true, from: 0.6 },
      proactive: { shipped: told, outForDelivery: told, delayed: told },
    },
  });
  await world.settle();
}

/** The shop is connected and has four agents, two of whom take few chats. */
export async function begin(world: World): Promise<void> {
  const { life } = world;
  life.ask({ ask: 'connectPractice', address: 'http://127.0.0.1:1' });
  await world.settle();
  for (const [agent, capacity] of [
    ['ana', 2],
    ['ben', 1],
  ] as const) {
    world.agents.push(agent);
    world.send(`add ${agent}`, { do: 'addAgent', agent, nickname: agent, capacity });
  }
  await automate(world);
  const orders = world.orders;
  const report = { buyer: 'someone', createdAt: world.time - 1000, currency: 'GBP', amount: '10' };
  life.do('orders', () =>
    life.worker.run('an order', { do: 'recordOrder', order: { id: 'known order', ...report } }),
  );
  orders.push('known order');
  await world.settle();
}

const MINUTE = 60_000;

/** Whether the desk has anything left to do for the shop. */
async function isDone(world: World): Promise<boolean> {
  return (await world.life.worker.db.outbox.count()) === 0;
}

/** Nothing goes wrong any more, and the desk gets the time to finish. */
export async function quieten(world: World): Promise<void> {
  world.skew = 0;
  world.network.losses = 0;
  await world.shop.control('faults', { kind: 'none', count: 0 });
  world.life.die();
  await world.settle();
  world.revive();
  // The first looks find what is new, one after a silence walks the whole list.
  for (const pause of [
    1000,
    2 * MINUTE,
    11 * MINUTE,
    2 * MINUTE,
    6.5 * 60 * MINUTE,
    2 * MINUTE,
    11 * MINUTE,
  ]) {
    world.life.beat();
    await world.settle();
    world.time += pause;
  }
  for (let n = 0; n < 10 && !(await isDone(world)); n += 1) {
    world.time += MINUTE;
    world.life.beat();
    await world.settle();
  }
}
