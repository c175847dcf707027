import type { Locator, Page } from '@playwright/test';
import { chatList } from '../support/connect-desk.ts';
import { holderOf } from './desk-database.ts';

/** The list shows a chat within this time, wherever it goes meanwhile. */
const ROW_MS = 30_000;
const CLICK_MS = 2_000;
const SENT_MS = 15_000;

/** Types into the desk like a person: one line at a time, whoever waits for it. */
export class Typist {
  readonly #page: Page;
  #turn: Promise<unknown> = Promise.resolve();
  typed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * Opens the chat by its row, types the line and sends it; a person whose click came to nothing clicks again.
   * @returns the instant of the first click, epoch ms
   */
  type(chat: { readonly conversation: string; readonly nickname: string }, text: string): Promise<number> {
    const turn = this.#turn.then(() => this.#type(chat, text));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #type(
    { conversation, nickname }: { conversation: string; nickname: string },
    text: string,
  ): Promise<number> {
    const pane = this.#page.getByRole('region', { name: `Chat with ${nickname}`, exact: true });
    await this.#open(conversation, nickname);
    await pane.waitFor({ timeout: SENT_MS });
    const field = pane.getByRole('textbox', { name: 'Message', exact: true });
    const send = pane.getByRole('button', { name: 'Send', exact: true });
    await field.fill(text);
    const at = Date.now();
    await send.click();
    for (;;) {
      const sent = await this.#emptied(nickname);
      if (sent) break;
      // Refused or unanswered: what was typed is still there, and Send sends it again.
      await send.click();
    }
    this.typed += 1;
    return at;
  }

  async #emptied(nickname: string): Promise<boolean> {
    try {
      await this.#page.waitForFunction(
        (label) => {
          const field = document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"] textarea`);
          return field?.value === '';
        },
        `Chat with ${nickname}`,
        { timeout: SENT_MS, polling: 50 },
      );
      return true;
    } catch {
      return false;
    }
  }

  /** Looks for the row where the chat is held, scrolling as a person does; the chat may move while it is looked for. */
  async #open(conversation: string, nickname: string): Promise<void> {
    const row = chatList(this.#page).getByRole('button', { name: nickname, exact: true });
    const until = Date.now() + ROW_MS;
    for (;;) {
      const tab = (await holderOf(this.#page, conversation)) === '' ? 'Unassigned' : 'Assigned';
      await this.#page.getByRole('tab', { name: tab, exact: true }).click();
      try {
        await this.#scrollTo(row);
        return await row.click({ timeout: CLICK_MS });
      } catch (error) {
        if (Date.now() > until) throw error;
      }
    }
  }

  /** The list holds only the rows near what is seen: goes down it, screen by screen, until the row is there. */
  async #scrollTo(row: Locator): Promise<void> {
    await this.#page.evaluate(scrollList, 'top');
    while ((await row.count()) === 0 && (await this.#page.evaluate(scrollList, 'down')));
  }
}

/** Runs in the desk's page: moves the list of chats; false at its end. */
async function scrollList(to: string): Promise<boolean> {
  let box: Element | null = document.querySelector('[aria-label="Chats"]');
  while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
  if (!box) return false;
  const before = box.scrollTop;
  box.scrollTop = to === 'top' ? 0 : before + box.clientHeight;
  // Two frames: one for the rows to be made, one for them to be there.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return box.scrollTop !== before;
}
