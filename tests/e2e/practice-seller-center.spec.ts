import type { Page } from '@playwright/test';
import { orderCases } from '../practice-seller-center/order-cases.ts';
import { clickClosed, closedParts } from '../support/closed-shadow.ts';
import { PRACTICE_EXTENSION } from '../support/launch.ts';
import { answersSeen } from './chats.ts';
import { expect, test } from './fixtures.ts';

test.use({ extension: PRACTICE_EXTENSION });

const buttons = (page: Page) => closedParts(page, 'button', 'Chat with buyer');

/** What the button of an order says, once the page shows only that order. */
async function buttonOf(page: Page, order: string) {
  await page.getByRole('searchbox', { name: 'Order ID' }).fill(order);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  const said = async () =>
    (await buttons(page)).map(({ disabled, description }) => ({ disabled, description }));
  await expect.poll(async () => (await said()).length, 'one button an order').toBe(1);
  return said;
}

test('an answer to a buyer who never wrote begins at the order, on the shop’s own page', async ({
  context,
  desk,
  shop,
  realPanel,
}) => {
  const cases = await shop.layOrderCases();
  // The desk in a tab of its own has served: the panel is to open where there is none.
  await desk.close();
  const page = await context.newPage();
  await page.goto(`${shop.url}/homepage`);
  await page.getByRole('link', { name: 'Manage orders' }).click();
  await expect(page.getByRole('heading', { name: 'Manage orders' })).toBeVisible();
  await expect.poll(async () => (await buttons(page)).length, 'a button for each order').toBe(20);

  const recent = await buttonOf(page, cases.recent);
  await expect.poll(recent).toEqual([{ disabled: false, description: '' }]);
  const [button] = await buttons(page);
  await clickClosed(page, button!);

  const panel = await realPanel();
  const nickname = orderCases.recent.buyer;
  await expect(panel.getByRole('region', { name: `Chat with ${nickname}` })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Message' }).fill('Your parcel leaves today.');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  const { buyers } = await shop.state();
  const buyer = buyers.find((one) => one.nickname === nickname)!;
  await expect.poll(() => answersSeen(shop, buyer.id)).toEqual(['Your parcel leaves today.']);
});

test('each order says whether a chat may be started, in every look of the pages', async ({
  context,
  desk: _,
  shop,
}) => {
  const cases = await shop.layOrderCases();
  const page = await context.newPage();
  await page.goto(`${shop.url}/order?selected_sort=6&tab=all`);
  const wanted = {
    [cases.tooOld]: [true, 'Order is 73 days old and has no open return'],
    [cases.oldReturned]: [false, ''],
    [cases.futureDated]: [true, 'date'],
  } as const;
  for (const [order, [disabled, why]] of Object.entries(wanted)) {
    const said = await buttonOf(page, order);
    await expect.poll(said).toEqual([{ disabled, description: expect.stringContaining(why) }]);
  }
  for (const look of ['', '&view=card', '&generation=arco']) {
    await page.goto(`${shop.url}/order?selected_sort=6&tab=all${look}`);
    await expect.poll(async () => (await buttons(page)).length, look).toBe(20);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(async () => (await buttons(page)).length, `${look} drawn anew`).toBe(20);
  }
  await page.getByRole('link', { name: 'Manage returns' }).click();
  const returns = await page.locator('tbody tr').count();
  await expect.poll(async () => (await buttons(page)).length, 'a button for each return').toBe(returns);
  await page.goto(`${shop.url}/order/detail?order_no=${cases.tooOld}`);
  await expect.poll(async () => (await buttons(page)).map(({ disabled }) => disabled)).toEqual([true]);
});
