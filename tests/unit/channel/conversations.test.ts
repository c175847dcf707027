import { expect, test } from 'vitest';
import { practiceDesk } from '../../support/practice-desk.ts';

test('lists conversations, the most recently active first, and pages to the end', async () => {
  const desk = practiceDesk();
  const names = Array.from({ length: 45 }, (_, at) => `Buyer ${at}`);
  for (const name of names) await desk.buyer(name, 'Hello');
  const met: string[] = [];
  let token = '';
  const sizes: number[] = [];
  do {
    const page = await desk.channel.conversations(token);
    met.push(...page.items.map(({ buyer }) => buyer.nickname));
    sizes.push(page.items.length);
    token = page.next;
  } while (token !== '');
  expect(met).toEqual(names.toReversed());
  expect(sizes).toEqual([20, 20, 5]);
});

test('keeps its place in the list while chats rise above it', async () => {
  const desk = practiceDesk();
  const buyers: { id: string }[] = [];
  for (let at = 0; at < 30; at += 1) buyers.push(await desk.buyer(`Buyer ${at}`, 'Hello'));
  const first = await desk.channel.conversations('');
  await desk.control(`buyers/${buyers[0]?.id}/messages`, { type: 'TEXT', content: 'Me again' });
  const second = await desk.channel.conversations(first.next);
  expect(second.items.map(({ buyer }) => buyer.nickname)).toEqual(
    ['9', '8', '7', '6', '5', '4', '3', '2', '1'].map((n) => `Buyer ${n}`),
  );
});

test('reads messages newest first, ten a page, with times in milliseconds', async () => {
  const desk = practiceDesk();
  const texts = Array.from({ length: 23 }, (_, at) => `Line ${at}`);
  const { conversationId } = await desk.buyer('Mia', ...texts);
  const first = await desk.channel.messages(conversationId, '');
  const second = await desk.channel.messages(conversationId, first.next);
  const third = await desk.channel.messages(conversationId, second.next);
  const all = [...first.items, ...second.items, ...third.items];
  expect(all.map(({ content }) => content.kind === 'text' && content.text)).toEqual(texts.toReversed());
  expect(third.next).toBe('');
  expect(all[0]).toMatchObject({
    author: 'buyer',
    resolves: false,
    nickname: 'Mia',
    visible: true,
    sentAt: desk.clock,
  });
});

test('keeps markup, bidirectional marks and 300 kB of text as they came', async () => {
  const desk = practiceDesk();
  const odd = '<img src=x onerror=alert(1)> \u202Eevil\u202C \u0000 👩‍👩‍👧‍👦 "quoted" \\ & line\r\nbreak';
  const long = 'ก'.repeat(100_000);
  const { conversationId } = await desk.buyer('Mia', odd, long);
  const { items } = await desk.channel.messages(conversationId, '');
  expect(items.map(({ content }) => content)).toEqual([
    { kind: 'text', text: long },
    { kind: 'text', text: odd },
  ]);
});

test('sends a text that the buyer sees, and is told its id', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  const delivery = await desk.channel.send(conversationId, { kind: 'text', text: 'Hi Mia' });
  const seen = await desk.control<{ messages: { id: string; content: string }[] }>(`buyers/${id}/messages`);
  expect(seen.messages.at(-1)).toMatchObject({ id: delivery.shopMessageId, content: '{"content":"Hi Mia"}' });
  expect(delivery.sentAt).toBe(desk.clock);
});

test('marks the buyer’s messages read', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Hello');
  await expect(desk.channel.markRead(conversationId)).resolves.toBeUndefined();
});

test('opens the conversation of a buyer with an order, and finds it again', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  await desk.control('orders', { buyerId: id });
  const conversationId = await desk.channel.openConversation(id);
  expect(await desk.channel.openConversation(id)).toBe(conversationId);
});

test('uploads a picture and sends it', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Hello');
  const gif = Uint8Array.from(
    [...'GIF89a'].map((letter) => letter.charCodeAt(0)).concat([7, 0, 5, 0, 0, 0, 0]),
  );
  const image = await desk.channel.uploadImage(new Blob([gif], { type: 'image/gif' }));
  await desk.channel.send(conversationId, { kind: 'image', ...image });
  const { items } = await desk.channel.messages(conversationId, '');
  expect(items[0]?.content).toEqual({ kind: 'image', url: image.url, width: 7, height: 5 });
  const bytes = await desk.shop.handle(new Request(image.url.replace('/images/', '/practice/images/')));
  expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(gif);
});

test('lists a buyer’s orders newest first and finds orders by id', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  const old = await desk.control<{ id: string }>('orders', { buyerId: id, ageMs: 9 * 86_400_000 });
  const recent = await desk.control<{ id: string }>('orders', { buyerId: id });
  const page = await desk.channel.ordersOf(id, '');
  expect(page.items.map((order) => order.id)).toEqual([recent.id, old.id]);
  expect(page.items[0]).toMatchObject({
    buyer: id,
    createdAt: desk.clock,
    status: 'AWAITING_SHIPMENT',
    paid: true,
    currency: 'GBP',
  });
  const found = await desk.channel.orders([old.id, '123']);
  expect(found.map((order) => order.id)).toEqual([old.id]);
});

test('finds what was sent, and nothing that others wrote or that is older', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello', 'Fine');
  await desk.channel.send(conversationId, { kind: 'text', text: 'Fine' });
  desk.clock += 60_000;
  const since = desk.clock;
  const { shopMessageId } = await desk.channel.send(conversationId, { kind: 'text', text: 'Fine' });
  for (let line = 0; line < 25; line += 1)
    await desk.control(`buyers/${id}/messages`, { type: 'TEXT', content: `Line ${line}` });
  const found = await desk.channel.findSent(conversationId, { kind: 'text', text: 'Fine' }, since);
  expect(found).toEqual([{ shopMessageId, sentAt: since }]);
});

test('tells the state of a return', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  const { id: orderId } = await desk.control<{ id: string }>('orders', { buyerId: id });
  const returns = async () => (await desk.channel.returnsOf({ orders: [orderId] }, '')).items;
  expect(await returns()).toEqual([]);
  await desk.control(`orders/${orderId}/return`, {});
  const [open] = await returns();
  expect(open).toMatchObject({
    orderId,
    type: 'REFUND',
    status: 'RETURN_OR_REFUND_REQUEST_PENDING',
    currency: 'GBP',
    updatedAt: desk.clock,
  });
  expect(open?.reason).not.toBe('');
  expect((await desk.channel.returnsOf({ buyer: id }, '')).items).toEqual([open]);
  await desk.control(`orders/${orderId}/return`, { status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
  expect((await returns())[0]?.status).toBe('RETURN_OR_REFUND_REQUEST_COMPLETE');
  await desk.control(`orders/${orderId}/return`, { status: 'ARBITRATION' });
  expect((await returns())[0]?.status).toBe('ARBITRATION');
});

test('tells what the carrier reported, newest first', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  const { id: orderId } = await desk.control<{ id: string }>('orders', { buyerId: id });
  desk.clock += 60_000;
  await desk.control(`orders/${orderId}/advance`, { to: 'outForDelivery' });
  expect(await desk.channel.trackingOf(orderId)).toEqual([
    { at: desk.clock, text: 'Package is out for delivery.' },
    { at: desk.clock - 60_000, text: 'Order placed.' },
  ]);
});
