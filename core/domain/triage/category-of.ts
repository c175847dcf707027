import type { Category } from '../chat/chat.ts';
import type { Content } from '../message/content.ts';
import { isOngoingReturn } from '../order/can-start.ts';
import type { Order } from '../order/order.ts';
import { categoryOfWords } from './category-words.ts';

/** Statuses of an order that is on its way, or about to be. */
const underWay = new Set(['AWAITING_COLLECTION', 'PARTIALLY_SHIPPING', 'IN_TRANSIT']);

/** What a card, or the page that the buyer came from, says for certain; 'none' where it leaves the matter open. */
function ofCard(content: Content): Category {
  if (content.kind === 'returnCard') return 'aftersales';
  return content.kind === 'logisticsCard' ? 'logistics' : 'none';
}

function isProduct(content: Content): boolean {
  return (
    content.kind === 'productCard' ||
    (content.kind === 'notice' && content.type === 'BUYER_ENTER_FROM_PRODUCT')
  );
}

/** The first of some answers that says something. */
function firstOf(categories: Iterable<Category>): Category {
  for (const category of categories) if (category !== 'none') return category;
  return 'none';
}

function ofWords(said: readonly Content[]): Category {
  return firstOf(said.map((each) => (each.kind === 'text' ? categoryOfWords(each.text) : 'none')));
}

/**
 * What a chat is about by what its buyer said and sent and by how the orders stand that it is about; 'none' where that does
 * not show. What is certain comes first, then the buyer's words, then what merely suggests it: a product that is looked at,
 * an order that is under way.
 * @param said the buyer's messages and the platform's notices about them, oldest first.
 * @param worded what their words say, where that was read.
 */
export function categoryOf(
  said: readonly Content[],
  orders: readonly Order[],
  worded: Category = ofWords(said),
): Category {
  if (orders.some(({ returnStatus }) => isOngoingReturn(returnStatus))) return 'aftersales';
  const certain = firstOf(said.map(ofCard));
  if (certain !== 'none') return certain;
  if (worded !== 'none') return worded;
  if (said.some(isProduct)) return 'prePurchase';
  return orders.some(({ status }) => underWay.has(status)) ? 'logistics' : 'none';
}
