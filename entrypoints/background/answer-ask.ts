import { loopbackAddress } from '../../core/channel/practice/loopback-address.ts';
import type { Ask, LoadedImage, Reply, SentVideoPart, SettingsChange } from '../../core/protocol/ask.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import { settingsNow } from '../../core/store/queries/settings-now.ts';
import type { Wish } from '../../core/store/wish-book.ts';
import type { DeskWorker } from './desk-worker.ts';
import { fault, faultReply, noShop } from './fault-reply.ts';
import { askHouse } from './late-house.ts';
import type { FactReader } from './late-shop-facts.ts';
import type { AskedChannel, ShopAsked } from './shop-work.ts';
import { startFromOrder } from './start-from-order.ts';
import { isAboutTexts, type TextAsk, theTexts } from './text-asks.ts';

const done: Reply<null> = { ok: true, value: null };

async function toBase64(blob: Blob): Promise<LoadedImage> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { type: blob.type, base64: btoa(binary) };
}

function fromBase64({ base64, type }: { readonly base64: string; readonly type: string }): Blob {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  // A video's part has millions: going through them by an iterator takes seconds.
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return new Blob([bytes], { type });
}

async function sendVideoPart(
  channel: AskedChannel,
  ask: Extract<Ask, { ask: 'sendVideoPart' }>,
): Promise<SentVideoPart> {
  const { number, type } = ask;
  return { vid: await channel.sendVideoPart(ask, { number, type, bytes: fromBase64(ask) }) };
}

async function saveDraft(
  worker: DeskWorker,
  { by, conversation, text }: Extract<Ask, { ask: 'saveDraft' }>,
): Promise<Reply> {
  if (text === '') await worker.db.drafts.delete(conversation);
  else await worker.db.drafts.put({ conversation, text, by, savedAt: Date.now() });
  return done;
}

async function connectPractice(worker: DeskWorker, typed: string): Promise<Reply> {
  const address = loopbackAddress(typed);
  if (address === null) {
    return fault(
      'Address',
      'A practice shop is on this computer: its address begins with http://127.0.0.1 or http://localhost.',
    );
  }
  await worker.connectPractice(address);
  return done;
}

async function saveSettings(worker: DeskWorker, change: SettingsChange): Promise<Reply> {
  const { undoSeconds, notices, suggestReplies, translation } = change;
  const before = await settingsNow(worker.db);
  await worker.db.settings.put({
    ...before,
    undoSeconds: undoSeconds ?? before.undoSeconds,
    notices: notices ?? before.notices,
    suggestReplies: suggestReplies ?? before.suggestReplies,
    translation: translation ?? before.translation,
  });
  worker.changed([]);
  return done;
}

type ReadAsk = Extract<Ask, { readonly ask: `read${string}` }>;

/** Does something at the shop, where the desk works for one. */
async function atShop<Value>(
  { shop }: DeskWorker,
  ask: (work: ShopAsked) => Promise<Value>,
): Promise<Reply<Value>> {
  const work = await shop.work();
  return work ? { ok: true, value: await ask(work) } : noShop();
}

function read(worker: DeskWorker, ask: ReadAsk): Promise<Reply> {
  return atShop(worker, async ({ reader }) => {
    await readWith(reader, ask);
    return null;
  });
}

function readWith(reader: FactReader, ask: ReadAsk): Promise<void> {
  switch (ask.ask) {
    case 'readOrders':
      return reader.orders(ask.buyer, ask.anew);
    case 'readOrder':
      return reader.order(ask.order, ask.anew);
    case 'readTracking':
      return reader.tracking(ask.order, ask.anew);
    case 'readProducts':
      return reader.products(ask.anew);
    case 'readVouchers':
      return reader.vouchers(ask.anew);
    case 'readProductPicture':
      return reader.picture(ask.product);
  }
}

async function pullLever(
  { shop }: DeskWorker,
  { method, path, body }: Extract<Ask, { ask: 'practice' }>,
): Promise<Reply> {
  const practice = (await shop.work())?.practice;
  return practice ? { ok: true, value: await practice.lever(method, path, body) } : noShop();
}

function wishOf({ conversation, window, beside }: Extract<Ask, { ask: 'wishChat' }>): Wish {
  return { conversation, order: null, window, beside };
}

async function answerOne(worker: DeskWorker, ask: Exclude<Ask, TextAsk>): Promise<Reply> {
  switch (ask.ask) {
    case 'command': {
      const { refusal } = await worker.give(ask.id, ask.command);
      return refusal ? { ok: false, refusal } : done;
    }
    case 'saveDraft':
      return saveDraft(worker, ask);
    case 'connectPractice':
      return connectPractice(worker, ask.address);
    case 'leavePractice':
      if ((await connectionNow(worker.db)).kind === 'practice') await worker.leave();
      return done;
    case 'syncNow':
      await worker.shop.lookNow();
      return done;
    case 'trySending':
      await worker.shop.sendNow(ask.conversation);
      return done;
    case 'uploadImage':
      return atShop(worker, ({ shop }) => shop.channel.uploadImage(fromBase64(ask)));
    case 'beginVideo':
      return atShop(worker, ({ shop }) => shop.channel.beginVideo(ask.conversation, ask));
    case 'sendVideoPart':
      return atShop(worker, ({ shop }) => sendVideoPart(shop.channel, ask));
    case 'loadImage':
      return atShop(worker, async ({ shop }) => toBase64(await shop.picture(ask.url)));
    case 'saveSettings':
      return saveSettings(worker, ask.settings);
    case 'wishChat':
      await worker.wish(wishOf(ask));
      return done;
    case 'readOrders':
    case 'readOrder':
    case 'readTracking':
    case 'readProducts':
    case 'readVouchers':
    case 'readProductPicture':
      return read(worker, ask);
    case 'takeWish':
      return { ok: true, value: { taken: await worker.wishes.take(ask.id, ask.desk) } };
    case 'startFromOrder':
      return startFromOrder(worker, ask);
    case 'house':
      return askHouse(worker, ask);
    case 'dismissPageTrouble':
      await worker.pageTroubles.dismiss(ask.key);
      return done;
    case 'practice':
      return pullLever(worker, ask);
  }
}

/** Answers what an extension page asks. Never rejects: what goes wrong is said in words. */
export async function answerAsk(worker: DeskWorker, ask: Ask): Promise<Reply> {
  try {
    await worker.open();
    if (!isAboutTexts(ask)) return await answerOne(worker, ask);
    const refusal = await (await theTexts()).keepText(worker.textTools, ask);
    return refusal ? { ok: false, refusal } : done;
  } catch (error) {
    return faultReply(error);
  }
}
