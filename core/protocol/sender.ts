/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
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
