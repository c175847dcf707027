import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const widths = [400, 768, 1280];

/** What axe finds at every width in both themes, in words. */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.map(
          ({ id, nodes }) => `${id} at ${width} ${colorScheme}: ${nodes[0]?.html.slice(0, 160)}`,
        ),
      );
    }
  }
  return found;
}
