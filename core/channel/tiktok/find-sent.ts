import type { SendableContent } from '../../domain/message/content.ts';
import { sameContent } from '../../domain/message/same-content.ts';
import type { ShopMessage } from '../../domain/message/shop-message.ts';
import { ChannelFault, type Delivery, type Page } from '../../engine/channel.ts';

/** The shop accepts a clock that runs this far ahead of its own, so a message may bear a time that much earlier than ours. */
const CLOCK_AHEAD_MS = 30_000;
/** Far more than anyone writes before a lost answer is settled. */
const MAX_PAGES = 50;

/**
 * Agents' messages with this content at or after `since` (epoch ms), oldest first, from the newest pages back. Counts
 * messages up to 30 s earlier too, as clocks may differ by that: the caller leaves out those it already knows. Rejects when
 * `since` is out of reach: "not found" would then be a guess, and a second send might follow from it.
 */
export async function findSent(
  page: (token: string) => Promise<Page<ShopMessage>>,
  content: SendableContent,
  since: number,
): Promise<Delivery[]> {
  const from = Math.floor(since / 1000) * 1000 - CLOCK_AHEAD_MS;
  const found = new Map<string, Delivery>();
  let token = '';
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { items, next } = await page(token);
    for (const message of items) {
      const ours =
        message.author === 'agent' && message.sentAt >= from && sameContent(message.content, content);
      if (ours) found.set(message.id, { shopMessageId: message.id, sentAt: message.sentAt });
    }
    const past = items.length > 0 && items.every((message) => message.sentAt < from);
    if (past || next === '') return [...found.values()].sort((left, right) => left.sentAt - right.sentAt);
    token = next;
  }
  throw new ChannelFault(
    'shopError',
    'The shop does not show far enough back to tell. Look in Seller Center.',
    {
      uncertain: true,
    },
  );
}
