import type { Locator, Page } from '@playwright/test';
import type { PracticeShop } from '../support/practice-shop.ts';

/** A new buyer of the shop who has written some lines; gives their id. */
export async function buyerWho(
  shop: PracticeShop,
  nickname: string,
  ...lines: readonly string[]
): Promise<string> {
  const { id } = await shop.addBuyer(nickname);
  for (const line of lines) await shop.write(id, line);
  return id;
}

/** The row of a buyer's chat in the inbox. */
export function rowOf(desk: Page, nickname: string): Locator {
  return desk
    .getByRole('list', { name: 'Chats' })
    .getByRole('listitem')
    .filter({ has: desk.getByRole('button', { name: nickname }) });
}

/** Opens a buyer's chat from the inbox. */
export async function openChat(desk: Page, nickname: string): Promise<Locator> {
  await rowOf(desk, nickname).getByRole('button', { name: nickname }).click();
  const chat = desk.getByRole('region', { name: `Chat with ${nickname}` });
  await chat.waitFor();
  return chat;
}

/** Back to the inbox, where one pane is shown at a time. */
export async function backToInbox(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^Back/ }).click();
}

/** Types an answer and sends it. */
export async function answer(desk: Page, text: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Message' }).fill(text);
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
}

/** What agents wrote to a buyer, as the buyer sees it. */
export async function answersSeen(shop: PracticeShop, buyer: string): Promise<string[]> {
  const { messages } = await shop.seenBy(buyer);
  return messages
    .filter(({ role, type }) => role === 'CUSTOMER_SERVICE' && type === 'TEXT')
    .map(({ content }) => (JSON.parse(content) as { content: string }).content);
}
