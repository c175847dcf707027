import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// The other tests lean on these tools; here it is shown that they do what they say.

async function workersIn(context: BrowserContext): Promise<string[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  await session?.detach();
  return (
    targets?.targetInfos.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId) ?? []
  );
}

test('killWorker ends the worker; if one runs later, it is another', async ({
  context,
  desk,
  killWorker,
}) => {
  await desk.evaluate(() => navigator.serviceWorker.getRegistration());
  const [first] = await workersIn(context);
  expect(first).toBeDefined();
  await killWorker();
  await expect.poll(() => workersIn(context)).not.toContain(first);
});

test('realPanel finds the desk in the browser’s own side panel', async ({ desk, realPanel }) => {
  await desk.evaluate(async () => {
    const { sidePanel, windows } = (globalThis as unknown as { chrome: PanelApi }).chrome;
    const { id } = await windows.getCurrent();
    await sidePanel.open({ windowId: id });
  });
  const panel = await realPanel();
  expect(panel.url()).toContain('/sidepanel.html');
  expect(await panel.evaluate(() => innerWidth)).toBeLessThan(700);
});

interface PanelApi {
  readonly windows: { getCurrent(): Promise<{ readonly id: number }> };
  readonly sidePanel: { open(where: { readonly windowId: number }): Promise<void> };
}

test('the shop’s clock runs ahead when told to, and nobody in it acts unasked', async ({ shop }) => {
  const before = await shop.record();
  const { now } = await shop.advance(86_400_000);
  expect(now).toBeGreaterThan(Date.now() + 86_000_000);
  expect(await shop.record()).toEqual(before);
});
