import { findings } from './axe-findings.ts';
import { answersSeen, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('a stop called a mistake is allowed in the settings, and then leaves the desk and passes its worker', async ({
  desk,
  shop,
  context,
  extensionId,
  killWorker,
}) => {
  const ana = await buyerWho(shop, 'ana', 'Who brings it?');
  await shop.write(ana, 'Hello?');
  await openChat(desk, 'ana');
  const check = desk.getByRole('alert', { name: 'Guideline check' });
  const text = 'The carrier of your parcel answers at 0800 496 0123.';
  await desk.getByRole('textbox', { name: 'Message', exact: true }).fill(text);
  await check.getByRole('button', { name: 'This is a mistake' }).click();
  await expect(check).toContainText('Kept for your shop to look at');
  expect(await findings(desk)).toEqual([]);

  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html#guidelines`);
  const kept = settings.getByRole('list', { name: 'Called a mistake' });
  await expect(kept).toContainText(text);
  expect(await findings(settings)).toEqual([]);
  await kept.getByRole('button', { name: 'Allow these words in this shop' }).click();
  await expect(settings.getByRole('list', { name: 'Allowed in this shop' })).toContainText('0800 496 0123');
  await settings.close();

  await killWorker();
  await expect(check).toBeHidden();
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => answersSeen(shop, ana)).toEqual([text]);
});

test('the desk sends nothing that a guideline forbids, nor does its worker; a warning goes out recorded', async ({
  desk,
  shop,
  killWorker,
}) => {
  const ana = await buyerWho(shop, 'ana', 'Where is my parcel?');
  const { conversation_id: conversation } = await shop.write(ana, 'Hello?');
  await openChat(desk, 'ana');
  const field = desk.getByRole('textbox', { name: 'Message', exact: true });
  const check = desk.getByRole('alert', { name: 'Guideline check' });
  const send = desk.getByRole('button', { name: 'Send', exact: true });

  await field.fill('It is quicker on w h a t s a p p: +1 415 555 0134');
  await expect(check).toContainText('Cannot be sent.');
  await expect(send).toBeDisabled();
  await expect(desk.locator('.field-marks mark').first()).toHaveText('w h a t s a p p');

  await killWorker();
  // Past the screen: the worker reads the words from the package, also in a life that has just begun.
  const refused = await desk.evaluate(async (conversation) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(ask: object): Promise<unknown> } } }
    ).chrome;
    const content = { kind: 'text', text: 'Add us on WhatsApp' };
    const command = { do: 'sendMessage', by: 'mira', conversation, messageId: 'past', content };
    return runtime.sendMessage({ ask: 'command', id: 'past the screen', command });
  }, conversation);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'GuidelineBroken' } });

  await check.getByRole('button', { name: 'Use this wording' }).click();
  await expect(check).toBeHidden();
  await send.click();
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText(
    'We can help you right here in this chat.',
  );

  await field.fill('You can only return within 3 days.');
  await expect(check).toContainText('Check before sending.');
  await check.getByRole('button', { name: 'Send anyway (recorded)' }).click();
  await expect(check).toBeHidden();
  await expect
    .poll(() => answersSeen(shop, ana))
    .toEqual(['We can help you right here in this chat.', 'You can only return within 3 days.']);
});
