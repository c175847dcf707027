import { expect, test } from './fixtures.ts';

// The other tests lean on these tools; here it is shown that they do what they say.

test('killWorker stops the worker', async ({ context, desk, killWorker }) => {
  const session = await context.newCDPSession(desk);
  const seen: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    seen.push(...versions.map(({ runningStatus }) => runningStatus));
  });
  await session.send('ServiceWorker.enable');
  await expect.poll(() => seen.at(-1)).toBe('running');
  await killWorker();
  await expect.poll(() => seen).toContain('stopped');
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
  const { now: then } = await shop.advance(0);
  const { now } = await shop.advance(86_400_000);
  expect(now - then).toBeGreaterThanOrEqual(86_400_000);
  expect(await shop.record()).toEqual(before);
});
