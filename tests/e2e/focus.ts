import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What has the focus, as a person would name it; 'nothing' where it was lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: here, body } = document;
    if (!here || here === body || here === document.documentElement) return 'nothing';
    return here.getAttribute('aria-label') ?? here.textContent?.trim().slice(0, 60) ?? here.tagName;
  });
}

/** Sees that the focus is somewhere, and stays somewhere while the screen settles. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('nothing');
  const lost = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        let frames = 6;
        const look = () => {
          frames -= 1;
          if (frames === 0) resolve(document.activeElement === document.body);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  expect(lost).toBe(false);
}

/** Waits until something is focused whose name holds the words. */
export async function expectFocusOn(page: Page, name: RegExp): Promise<void> {
  await expect.poll(() => focused(page)).toMatch(name);
}
