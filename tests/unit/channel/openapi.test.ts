import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { authorizedShops } from '../../../core/channel/tiktok/authorized-shops.ts';
import { createCaller } from '../../../core/channel/tiktok/call.ts';
import { createTikTokChannel } from '../../../core/channel/tiktok/channel.ts';
import { readPerformance } from '../../../core/channel/tiktok/performance.ts';
import { createShopFacts } from '../../../core/channel/tiktok/shop-facts.ts';
import { generateTypes } from '../../support/generate-openapi-types.ts';
import { type Operation, operations, type Schema } from '../../support/openapi-description.ts';
import { type PracticeDesk, practiceDesk } from '../../support/practice-desk.ts';
import { mp4, uploadVideo } from '../../support/video.ts';

const ajv = new Ajv({
  strict: false,
  coerceTypes: false,
  formats: { int32: true, int64: true, binary: true },
});

/** The description names fields but forbids none; held closed, it also tells of fields that do not exist. */
function closed(schema: Schema): object {
  return {
    ...schema,
    ...(schema.items ? { items: closed(schema.items) } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, child]) => [name, closed(child)]),
          ),
          additionalProperties: false,
        }
      : {}),
  };
}

const compiled = new Map<object, ValidateFunction>();

function problems(schema: Schema, value: unknown): unknown[] {
  const validate = compiled.get(schema) ?? ajv.compile(closed(schema));
  compiled.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []);
}

function operationOf(request: Request): Operation {
  const { pathname } = new URL(request.url);
  const found = operations.find(
    ({ method, path }) =>
      method === request.method && new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname),
  );
  if (!found) throw new Error(`${request.method} ${pathname} is not described`);
  return found;
}

const everywhere = new Set(['app_key', 'timestamp', 'sign', 'shop_cipher']);

async function requestProblems(request: Request): Promise<unknown[]> {
  const operation = operationOf(request);
  const query = new URL(request.url).searchParams;
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  const unknown = [...query.keys()].filter(
    (key) => !everywhere.has(key) && !known.some(({ name }) => name === key),
  );
  const missing = operation.parameters.filter(
    (parameter) =>
      parameter.required &&
      !(parameter.in === 'path' || (parameter.in === 'header' ? request.headers : query).has(parameter.name)),
  );
  const wrong = known.flatMap(({ name, schema }) => {
    const raw = query.get(name);
    if (raw === null) return [];
    return problems(
      schema,
      schema.type === 'integer' ? Number(raw) : schema.type === 'array' ? raw.split(',') : raw,
    );
  });
  return [...unknown, ...missing, ...wrong, ...(await bodyProblems(request, operation))];
}

async function bodyProblems(request: Request, { body, bodyType }: Operation): Promise<unknown[]> {
  if (bodyType === 'multipart/form-data') {
    const form = await request.formData();
    return [...form.keys()].filter((key) => !body?.properties?.[key]);
  }
  const text = await request.text();
  if (body === null) return text === '' ? [] : ['a body that is not described'];
  return problems(body, JSON.parse(text));
}

/** The description leaves out large files, so this is not held against it. */
function uploadedVideo({ config, shop }: PracticeDesk, conversationId: string): Promise<string> {
  return uploadVideo(
    createTikTokChannel({ ...config, fetch: shop.handle }, async () => createShopFacts),
    conversationId,
    mp4(2000),
  );
}

/** Every operation that the desk uses, in chats that hold every kind of message. */
async function tour(desk: PracticeDesk): Promise<void> {
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  const order = await desk.control<{ id: string }>('orders', { buyerId: id });
  const orderId = order.id;
  const { channel } = desk;
  const gif = new Blob([Uint8Array.from([71, 73, 70, 56, 57, 97, 7, 0, 5, 0, 0])]);
  const image = await channel.uploadImage(gif);
  await channel.send(conversationId, { kind: 'text', text: 'Hi' });
  await channel.send(conversationId, { kind: 'image', ...image });
  const vid = await uploadedVideo(desk, conversationId);
  await channel.send(conversationId, { kind: 'video', vid, url: '', cover: '', seconds: 3 });
  await channel.send(conversationId, { kind: 'productCard', productId: '17' });
  await channel.send(conversationId, { kind: 'orderCard', orderId });
  await channel.send(conversationId, { kind: 'logisticsCard', orderId, packageId: null });
  await channel.send(conversationId, { kind: 'logisticsCard', orderId, packageId: '5' });
  await channel.send(conversationId, { kind: 'returnCard', orderId, skuId: '3' });
  await channel.send(conversationId, { kind: 'couponCard', couponId: '9' });
  await channel.markRead(conversationId);
  await channel.openConversation(id);
  await channel.ordersOf(id, '');
  await channel.orders([orderId, orderId]);
  await desk.control(`orders/${orderId}/return`, {});
  await channel.returnsOf({ orders: [orderId] }, '');
  await channel.returnsOf({ buyer: id }, '');
  await channel.trackingOf(orderId);
  const [full] = await channel.orders([orderId]);
  await channel.packageOf(full?.packages[0]?.id ?? '');
  const { items } = await channel.products('');
  await channel.pictureOf(items[0]?.id ?? '');
  await channel.vouchers('');
  await authorizedShops(createCaller(desk.config));
  await readPerformance(createCaller(desk.config), '2026-03-01', '2026-03-08');
  for (const conversation of (await channel.conversations('')).items) {
    const first = await channel.messages(conversation.id, '');
    if (first.next !== '') await channel.messages(conversation.id, first.next);
  }
}

test('every request and every answer fits the official description', async () => {
  const answers: (readonly [Request, unknown])[] = [];
  const desk = practiceDesk({ lively: true });
  const { shop } = desk;
  const { fetch } = desk.config;
  const watched = practiceDesk({
    config: {
      fetch: async (request) => {
        const answer = await fetch(request);
        answers.push([request, await answer.clone().json()]);
        return answer;
      },
    },
  });
  Object.assign(watched, { shop, control: desk.control, buyer: desk.buyer });
  await tour(watched);
  for (const request of desk.requests) expect(await requestProblems(request), request.url).toEqual([]);
  for (const [request, answer] of answers)
    expect(problems(operationOf(request).answer, answer), request.url).toEqual([]);
  expect(new Set(desk.requests.map((request) => operationOf(request).name))).toEqual(
    new Set(operations.map(({ name }) => name)),
  );
});

test('the committed types are what the description gives', async () => {
  const committed = readFileSync(
    new URL('../../../core/channel/tiktok/openapi.gen.ts', import.meta.url),
    'utf8',
  );
  expect(await generateTypes()).toBe(committed);
});
