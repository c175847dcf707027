import { sellerCenterHost } from './seller-center.ts';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** A page of the Seller Center with a script of ours in it. */
export interface SellerTab {
  /** The browser's id of the window it is in. */
  readonly window: number;
  /** The browser's id of the tab. */
  readonly tab: number;
  readonly host: string;
  /** The page's path, as the browser says it. */
  readonly path: string;
}

/**
 * Whether a message comes from a page of this extension. What a content script sends may have been made up by
 * the page it runs in: its url is the page's, so it does not pass here.
 * @param self the extension's id. @param root the address its pages begin with.
 */
export function isOwnPage(sender: Sender, self: string, root: string): boolean {
  if (sender.id !== self) return false;
  const origin = root.replace(/\/$/, '');
  return (sender.url ?? '').startsWith(root) && (sender.origin === undefined || sender.origin === origin);
}

/**
 * The page of the Seller Center that a message of this extension's own script comes from; null where it comes from anywhere
 * else. @param self the extension's id.
 */
export function sellerTab({ id, url = '', tab }: Sender, self: string): SellerTab | null {
  const host = sellerCenterHost(url);
  if (id !== self || host === null || tab?.id === undefined || tab.windowId === undefined) return null;
  return { window: tab.windowId, tab: tab.id, host, path: new URL(url).pathname };
}
