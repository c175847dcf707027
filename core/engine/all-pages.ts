import { ChannelFault, type Page } from './channel.ts';

/** No list of a shop is longer; one that is does not come to its end. */
const mostPages = 100;

/**
 * A list of the shop's, page by page to its end.
 * @throws ChannelFault that a page brings, and where the list does not end.
 */
export async function allPages<Item>(page: (pageToken: string) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (let token = ''; ; ) {
    const { items: more, next } = await page(token);
    items.push(...more);
    if (next === '') return items;
    if (seen.has(next) || seen.size >= mostPages) {
      throw new ChannelFault('malformed', 'The shop’s list does not come to an end.');
    }
    seen.add(next);
    token = next;
  }
}
