import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import type { Ask, Reply } from './ask.ts';
import { askSchema, helloSchema } from './ask-schema.ts';
import { type DeskHello, deskPortName } from './desk-port.ts';
import type { PageAsk } from './page-ask.ts';
import { pageAskSchema } from './page-ask-schema.ts';
import { isOwnPage, type SellerTab, type Sender, sellerTab } from './sender.ts';

const notUnderstood: Reply<never> = {
  ok: false,
  fault: { code: 'NotUnderstood', words: 'The desk’s engine did not understand this. Reload the desk.' },
};

/**
 * Reads what came over the wire: null where it is not for us (another extension, a content script), else the
 * ask, or the reply that turns it down.
 */
function readAsk(message: unknown, own: boolean): { ask: Ask } | { reply: Reply<never> } | null {
  if (!own) return null;
  const parsed = v.safeParse(askSchema, message);
  return parsed.success ? { ask: parsed.output as Ask } : { reply: notUnderstood };
}

/** Answers asks of the extension's own pages; must be registered before the worker's first turn ends. */
export function serveAsks(answer: (ask: Ask) => Promise<Reply>): void {
  const root = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const read = readAsk(message, isOwnPage(sender, browser.runtime.id, root));
    if (!read) return undefined;
    return 'reply' in read ? Promise.resolve(read.reply) : answer(read.ask);
  });
}

/**
 * Answers what scripts of ours in pages of the Seller Center ask, and nobody else; nothing that only the extension's own pages
 * may ask is understood. The answer is begun in the very turn in which the message came: what a click allows ends with it.
 */
export function servePageAsks(answer: (ask: PageAsk, from: SellerTab) => Promise<Reply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const from = sellerTab(sender, browser.runtime.id);
    if (!from) return undefined;
    const parsed = v.safeParse(pageAskSchema, message);
    return parsed.success ? answer(parsed.output, from) : Promise.resolve(notUnderstood);
  });
}

/** What the worker is told about open desks. `page` is the browser's own id of the page. */
export interface DeskListener {
  attended(hello: DeskHello, page: string): void;
  left(hello: DeskHello, page: string): void;
  /** Somebody has a conversation before their eyes there; '' for none any more. */
  looks(page: string, conversation: string): void;
}

/** Listens for desks that open and close; must be registered before the worker's first turn ends. */
export function serveDesks(listener: DeskListener): void {
  const root = browser.runtime.getURL('');
  browser.runtime.onConnect.addListener((port) => {
    const sender = port.sender as { documentId?: string } & NonNullable<typeof port.sender>;
    if (port.name !== deskPortName || !sender || !isOwnPage(sender, browser.runtime.id, root)) return;
    let present: DeskHello | null = null;
    const pageOf = (hello: DeskHello) => sender.documentId ?? hello.desk;
    port.onMessage.addListener((message: unknown) => {
      const parsed = v.safeParse(helloSchema, message);
      if (!parsed.success) return;
      if (!present) listener.attended(parsed.output, pageOf(parsed.output));
      present ??= parsed.output;
      listener.looks(pageOf(present), parsed.output.looking);
    });
    port.onDisconnect.addListener(() => {
      if (present) listener.left(present, pageOf(present));
    });
  });
}
