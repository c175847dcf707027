import { browser } from './browser.ts';

/** What the toolbar button carries. */
export interface ToolbarBadge {
  /** Up to four letters; '' for none. */
  readonly text: string;
  readonly background: string;
  readonly color: string;
  /** The same in words, for those who point at the button or have it read out. */
  readonly title: string;
}

/** Puts a badge on the toolbar button. */
export async function setBadge({ text, background, color, title }: ToolbarBadge): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: background }),
    action.setBadgeTextColor?.({ color }),
    action.setTitle({ title }),
  ]);
}
