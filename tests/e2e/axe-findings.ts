import AxeBuilder from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';

/** How long one reading of a page may take, ms. */
const forAReading = 5_000;

/** Where to look: how wide the page is in turn (px), and what of it is read (a selector; the whole page without one). */
interface Look {
  readonly widths?: readonly number[];
  readonly within?: string;
}

/**
 * What axe finds at every width in both themes, in words. Its time is its own: the test's limit is moved by that of its readings.
 */
export async function findings(
  page: Page,
  { widths = [400, 768, 1280], within }: Look = {},
): Promise<string[]> {
  const themes = ['light', 'dark'] as const;
  test.setTimeout(test.info().timeout + themes.length * widths.length * forAReading);
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      if (within) await page.locator(within).waitFor();
      const axe = new AxeBuilder({ page });
      const { violations } = await (within ? axe.include(within) : axe).analyze();
      found.push(
        ...violations.map(
          ({ id, nodes }) => `${id} at ${width} ${colorScheme}: ${nodes[0]?.html.slice(0, 200)}`,
        ),
      );
    }
  }
  return found;
}
