import type { Page } from '@playwright/test';
import { beyond } from './filled.ts';
import type { Stage } from './stage.ts';

/** Adds the one very long chat to the large desk, on top of its agent's list, where it is not there yet; its buyer's nickname. */
async function addLongChat({ large, now, sizes }: Stage): Promise<string> {
  const page = await large.bench();
  return page.evaluate((asked) => deskBench.addLongChat(asked.world, asked.k), {
    world: { seed: 3, now, messages: [sizes.longChat, sizes.longChat] as const },
    k: 2 * beyond,
  });
}

/** The one very long chat open at its end in the only page of a browser that has just begun. */
export async function openLongChat(stage: Stage): Promise<Page> {
  const { large } = stage;
  const nickname = await addLongChat(stage);
  // Pages of one extension share a thread: what those before left in memory would be tidied up amid what is measured.
  await stage.reopen();
  const page = await large.panel(400);
  await page.goto(large.address());
  // Where it stands in the list is chance.
  await page.getByRole('searchbox', { name: 'Search chats' }).fill(nickname);
  await page.getByRole('button', { name: nickname }).first().click();
  await page.waitForFunction(() => document.querySelector('[role="log"]')?.textContent?.trim());
  return page;
}
