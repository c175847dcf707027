import { expect, test } from 'vitest';
import { NOON, type PracticeDesk, practiceDesk } from '../../support/practice-desk.ts';

interface Recorded {
  conversations: {
    id: string;
    buyerId: string;
    messages: { id: string; at: number; type: string; role: string; content: string }[];
  }[];
}

const record = (desk: PracticeDesk) => desk.control<Recorded>('record');
const newMessages = async (desk: PracticeDesk) =>
  (await record(desk)).conversations.flatMap(({ messages }) => messages).filter(({ at }) => at > NOON);

test('a newcomer sees three chats within twelve seconds', async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const desk = practiceDesk({ lively: true, seed });
    await desk.control('state');
    desk.clock += 12_000;
    const buyers = (await record(desk)).conversations.filter(({ messages }) =>
      messages.some(({ at, role }) => at > NOON && role === 'BUYER'),
    );
    expect(buyers.length).toBeGreaterThanOrEqual(3);
  }
});

test('the same seed and the same requests give the same shop', async () => {
  const live = async (seed: number) => {
    const desk = practiceDesk({ lively: true, seed });
    for (let step = 0; step < 20; step += 1) {
      desk.clock += 15_000;
      const { items } = await desk.channel.conversations('');
      const waiting = items[0];
      if (waiting && step % 3 === 0)
        await desk.channel.send(waiting.id, { kind: 'text', text: `Answer ${step}` });
    }
    return record(desk);
  };
  expect(await live(7)).toEqual(await live(7));
  expect(await live(7)).not.toEqual(await live(8));
});

test('how often one looks changes nothing in what happens', async () => {
  const often = practiceDesk({ lively: true });
  const once = practiceDesk({ lively: true });
  await Promise.all([often.control('state'), once.control('state')]);
  for (let second = 0; second < 600; second += 1) {
    often.clock += 1000;
    await often.control('state');
  }
  once.clock += 600_000;
  expect(await record(often)).toEqual(await record(once));
});

test('a week run ahead at once ends, with several hundred messages at their own times', async () => {
  const desk = practiceDesk({ lively: true });
  await desk.control('time', { advanceMs: 7 * 86_400_000 });
  const messages = await newMessages(desk);
  expect(messages.length).toBeGreaterThan(200);
  expect(messages.length).toBeLessThan(5000);
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
});

test('buyers write in their own scripts and send cards, pictures and stickers too', async () => {
  const desk = practiceDesk({ lively: true });
  await desk.control('time', { advanceMs: 3 * 86_400_000 });
  const messages = await newMessages(desk);
  const texts = messages.map(({ content }) => content).join('\n');
  for (const script of [/\p{Script=Thai}/u, /\p{Script=Han}/u, /\p{Script=Hiragana}/u, /[àảạđ]/u, /ß|ü/u])
    expect(texts).toMatch(script);
  expect(texts).not.toMatch(/\{order\}|\{product\}/);
  const types = new Set(messages.map(({ type }) => type));
  for (const type of ['TEXT', 'IMAGE', 'EMOTICONS', 'ORDER_CARD', 'PRODUCT_CARD', 'BUYER_ENTER_FROM_ORDER'])
    expect(types).toContain(type);
});

test('an unanswered buyer asks again, twice at most', async () => {
  const desk = practiceDesk({ lively: true });
  await desk.control('state');
  desk.clock += 60_000;
  const [first] = (await record(desk)).conversations.filter(({ messages }) =>
    messages.some(({ at }) => at > NOON),
  );
  desk.clock += 12 * 60_000;
  const later = (await record(desk)).conversations.find(({ id }) => id === first?.id);
  expect(later?.messages.length).toBeGreaterThan(first?.messages.length ?? 0);
});

test('an answered buyer reacts within a minute, and ratings come of it', async () => {
  const desk = practiceDesk({ lively: true });
  await desk.control('state');
  let reactions = 0;
  for (let round = 0; round < 60; round += 1) {
    desk.clock += 30_000;
    const { items } = await desk.channel.conversations('');
    for (const { id } of items) {
      const { items: messages } = await desk.channel.messages(id, '');
      const newest = messages.find(({ author }) => author === 'buyer' || author === 'agent');
      if (newest?.author === 'buyer' && newest.sentAt > NOON)
        await desk.channel.send(id, { kind: 'text', text: 'Let me check that.' });
      if (
        messages.some(({ author, sentAt }) => author === 'agent' && sentAt > NOON) &&
        newest?.author === 'buyer'
      )
        reactions += 1;
    }
  }
  expect(reactions).toBeGreaterThan(5);
  const { ratings } = await desk.control<{ ratings: { stars: number; at: number }[] }>('ratings?since=0');
  expect(ratings.length).toBeGreaterThan(2);
  for (const { stars } of ratings) expect(stars).toBeGreaterThanOrEqual(1);
});

test('a quiet shop has buyers and orders but no chats, and nobody comes', async () => {
  const desk = practiceDesk();
  await desk.control('time', { advanceMs: 7 * 86_400_000 });
  expect((await record(desk)).conversations).toEqual([]);
  const { buyers } = await desk.control<{ buyers: { orders: unknown[] }[] }>('state');
  expect(buyers.length).toBeGreaterThanOrEqual(14);
  expect(buyers.some(({ orders }) => orders.length > 0)).toBe(true);
});

test('life can be stopped and set going again', async () => {
  const desk = practiceDesk({ lively: true });
  await desk.control('time', { advanceMs: 60_000 });
  await desk.control('lively', { on: false });
  const before = await record(desk);
  await desk.control('time', { advanceMs: 86_400_000 });
  expect(await record(desk)).toEqual(before);
  await desk.control('lively', { on: true });
  await desk.control('time', { advanceMs: 3_600_000 });
  expect((await newMessages(desk)).length).toBeGreaterThan(0);
});

test('the life leaves a buyer alone once a person writes as them', async () => {
  const desk = practiceDesk({ lively: true });
  const { buyers } = await desk.control<{ buyers: { id: string }[] }>('state');
  for (const { id } of buyers)
    await desk.control(`buyers/${id}/messages`, { type: 'TEXT', content: 'By hand' });
  await desk.control('time', { advanceMs: 86_400_000 });
  const texts = (await newMessages(desk)).map(({ content }) => content);
  expect(texts.every((content) => content === '{"content":"By hand"}')).toBe(true);
});
