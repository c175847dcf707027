import type { ShopLink } from '../../core/channel/shop-link.ts';
import { readPerformance } from '../../core/channel/tiktok/performance.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type {
  AnswerRelay,
  RelayedAnswer,
  RelayedKind,
  RelayedQuestion,
} from '../../core/engine/shop-relay.ts';
import type { ShopAsked } from '../background/shop-work.ts';

/** What answers are made of. */
interface Answering extends Pick<ShopAsked, 'conversationWith' | 'spare'> {
  readonly shop: ShopLink;
  /** The platform's id of the shop; '' for a practice shop. */
  readonly shopId: string;
}

const nothing = new Uint8Array();
/** So many uploads of videos are remembered. */
const mostUploads = 200;

/** What two who ask for it at once are answered alike, at the cost of one. */
const shared: ReadonlySet<RelayedKind> = new Set([
  ...(['ordersOf', 'movedOrders', 'orders', 'returnsOf', 'trackingOf', 'packageOf'] as const),
  ...(['products', 'pictureOf', 'vouchers', 'picture', 'conversationWith', 'spare', 'performance'] as const),
]);

/** Answers what other browsers of the team ask of the shop: what is on this list, and nothing else. */
export function answersForTeam(work: Answering): AnswerRelay {
  const underWay = new Map<string, Promise<RelayedAnswer>>();
  const answer = answersOf(work);
  return (_author, question, bytes) => {
    if (!shared.has(question.ask)) return answer(question, bytes);
    const key = JSON.stringify(question);
    const known = underWay.get(key);
    if (known) return known;
    const begun = answer(question, bytes).finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };
}

function answersOf({ shop, shopId, conversationWith, spare }: Answering) {
  const { channel } = shop;
  /** The uploads that were begun here: to these addresses alone, with what each was given, parts are put. */
  const uploads = new Set<string>();
  const told = async (question: RelayedQuestion, file: Blob): Promise<RelayedAnswer['value']> => {
    switch (question.ask) {
      case 'ordersOf':
        return channel.ordersOf(question.buyer, question.page);
      case 'movedOrders':
        return channel.movedOrders(question.since, question.page);
      case 'orders':
        return channel.orders(question.ids);
      case 'returnsOf':
        return channel.returnsOf(question.of, question.page);
      case 'trackingOf':
        return channel.trackingOf(question.order);
      case 'packageOf':
        return channel.packageOf(question.id);
      case 'products':
        return channel.products(question.page);
      case 'pictureOf':
        return channel.pictureOf(question.product);
      case 'vouchers':
        return channel.vouchers(question.page);
      case 'uploadImage':
        return channel.uploadImage(file);
      case 'beginVideo': {
        const begun = await channel.beginVideo(question.conversation, question);
        if (uploads.size >= mostUploads) uploads.clear();
        uploads.add(`${begun.token} ${begun.url}`);
        return begun;
      }
      case 'sendVideoPart':
        if (!uploads.has(`${question.token} ${question.url}`))
          throw new ChannelFault(
            'refused',
            'The browser that works at the shop has changed. Try again: the upload begins anew.',
          );
        return channel.sendVideoPart(question, { ...question, bytes: file });
      case 'conversationWith':
        return conversationWith(question.buyer);
      case 'performance':
        return readPerformance(shop.caller, question.from, question.before);
      case 'whichShop':
        return shopId;
      case 'spare':
        return spare();
      default:
        throw new ChannelFault('forbidden', 'This cannot be asked of the shop.');
    }
  };
  return async (question: RelayedQuestion, bytes: Uint8Array<ArrayBuffer>): Promise<RelayedAnswer> => {
    if (question.ask === 'picture') {
      const picture = await shop.picture(question.url);
      return { value: { type: picture.type }, bytes: new Uint8Array(await picture.arrayBuffer()) };
    }
    const type = 'type' in question ? question.type : '';
    return { value: await told(question, new Blob([bytes], { type })), bytes: nothing };
  };
}
