import { buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

for (const kind of ['malformed', 'server-error', 'rate-limit'] as const) {
  test(`a shop that answers with ${kind} is said so in words; nothing is lost when it recovers`, async ({
    desk,
    shop,
  }) => {
    await buyerWho(shop, 'before.it', 'Before');
    await expect(rowOf(desk, 'before.it')).toBeVisible();
    await shop.fault(kind, 50, 'any');
    await buyerWho(shop, 'during.it', 'During');
    const strip = desk.getByRole('status').filter({ hasText: /shop/i });
    await expect(strip.first()).toBeVisible();
    await expect(rowOf(desk, 'before.it')).toBeVisible();
    await shop.fault('none', 0);
    await desk.getByRole('button', { name: 'Try now' }).click();
    await expect(rowOf(desk, 'during.it')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Try now' })).toBeHidden();
  });
}

test('an expired token is renewed without anybody noticing', async ({ desk, shop }) => {
  await shop.fault('token-expired', 1, 'any');
  await buyerWho(shop, 'putri.ayu', 'Hello?');
  await expect(rowOf(desk, 'putri.ayu')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Try now' })).toBeHidden();
});

for (const kind of ['duplicate-pages', 'reordered'] as const) {
  test(`${kind} bring each message once and in order`, async ({ desk, shop }) => {
    await shop.fault(kind, 3, 'lists');
    const lines = Array.from({ length: 25 }, (_, n) => `Line ${n + 1} of it`);
    await buyerWho(shop, 'putri.ayu', ...lines);
    await openChat(desk, 'putri.ayu');
    const log = desk.getByRole('log', { name: 'Messages' });
    await expect(log.getByText(/^Line \d+ of it$/)).toHaveText(lines);
  });
}

test('markup, bidirectional controls and a very long line are shown as text', async ({ desk, shop }) => {
  const markup = '<img src=x onerror="document.title=\'owned\'"> <b>bold</b> \u202Egnirts\u202C';
  await buyerWho(shop, 'putri.ayu', markup, 'w'.repeat(300_000));
  await openChat(desk, 'putri.ayu');
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('<img src=x onerror=');
  await expect(log).toContainText('<b>bold</b>');
  await expect(log).toContainText('wwwwwwwwww');
  await expect(desk).not.toHaveTitle('owned');
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a kind of message this desk does not know is kept and said', async ({ desk, shop }) => {
  const { id } = await shop.addBuyer('putri.ayu');
  await shop.write(id, 'Look:');
  await shop.writeRaw(id, 'HOLOGRAM', '{"url":"x"}');
  await openChat(desk, 'putri.ayu');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('HOLOGRAM');
});
