import type { Content } from '../message/content.ts';
import type { LinearModel } from './model/linear-model.ts';
import { clarityOf } from './read-category.ts';
import { needsOrderData } from './read-order-data.ts';
import { isSmallTalk } from './read-small-talk.ts';

/** What the signs of messages are read with. */
export interface SignModels {
  readonly smallTalk: LinearModel;
  readonly orderData: LinearModel;
  readonly category: LinearModel;
}

/** What a buyer sent: a text, or a thing of some kind. */
export type Sent = { readonly text: string } | { readonly kind: Content['kind'] };

/** Things that a question is about which no library answers. */
const particular: ReadonlySet<Content['kind']> = new Set([
  'image',
  'video',
  'productCard',
  'orderCard',
  'logisticsCard',
  'returnCard',
]);

/**
 * What keeps a buyer's messages from being answered out of the library (docs/rules.md §8): that they ask nothing, or that only
 * this buyer's order answers them.
 * @param sent all that waits for one answer.
 */
export function messageSigns(models: SignModels, sent: readonly Sent[]) {
  const asking = sent.flatMap((each) =>
    'text' in each && !isSmallTalk(models.smallTalk, each.text) ? [each.text] : [],
  );
  const texts = sent.filter((each) => 'text' in each);
  const ofOrder =
    sent.some((each) => 'kind' in each && particular.has(each.kind)) ||
    asking.some((text) => needsOrderData(models.orderData, text));
  return {
    smallTalk: texts.length > 0 && texts.length === sent.length && asking.length === 0,
    needsOrderData: ofOrder,
    ...(asking.length > 0 && { clear: Math.max(...asking.map((text) => clarityOf(models.category, text))) }),
  };
}
