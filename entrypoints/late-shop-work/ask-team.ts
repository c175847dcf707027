import type { AskRelay, RelayedKind, RelayedQuestion } from '../../core/engine/shop-relay.ts';
import type { AskedChannel, ShopAsked, WorkParts } from '../background/shop-work.ts';
import { recorder } from './recorder.ts';

/** The shop as the browser of the team that works there tells of it, and takes things for it. */
function channelOf(askTeam: AskRelay): AskedChannel {
  const told = async <Kind extends RelayedKind>(question: RelayedQuestion<Kind>, file?: Blob) =>
    (await askTeam<Kind>(question, file && new Uint8Array(await file.arrayBuffer()))).value;
  return {
    ordersOf: (buyer, page) => told<'ordersOf'>({ ask: 'ordersOf', buyer, page }),
    movedOrders: (since, page) => told<'movedOrders'>({ ask: 'movedOrders', since, page }),
    orders: (ids) => told<'orders'>({ ask: 'orders', ids }),
    returnsOf: (of, page) => told<'returnsOf'>({ ask: 'returnsOf', of, page }),
    trackingOf: (order) => told<'trackingOf'>({ ask: 'trackingOf', order }),
    packageOf: (id) => told<'packageOf'>({ ask: 'packageOf', id }),
    products: (page) => told<'products'>({ ask: 'products', page }),
    pictureOf: (product) => told<'pictureOf'>({ ask: 'pictureOf', product }),
    vouchers: (page) => told<'vouchers'>({ ask: 'vouchers', page }),
    uploadImage: (file) => told<'uploadImage'>({ ask: 'uploadImage', type: file.type }, file),
    beginVideo: (conversation, { name, size }) =>
      told<'beginVideo'>({ ask: 'beginVideo', conversation, name, size }),
    sendVideoPart: ({ url, token }, { number, type, bytes }) =>
      told<'sendVideoPart'>({ ask: 'sendVideoPart', url, token, number, type }, bytes),
  };
}

/**
 * Asks the shop through the browser of the team that works there. What it says is written down here and told to the team’s
 * rules as if it had been asked directly; the log leaves out what is known.
 */
export function askedThroughTeam(desk: WorkParts): ShopAsked {
  const { askTeam, caughtUp, now, readerOf } = desk;
  const channel = channelOf(askTeam);
  return {
    shop: {
      channel,
      caller: null,
      async picture(url) {
        const { value, bytes } = await askTeam<'picture'>({ ask: 'picture', url });
        return new Blob([bytes], { type: value.type });
      },
    },
    practice: null,
    caller: null,
    reader: readerOf({ facts: channel, now, record: recorder(desk) }),
    async conversationWith(buyer) {
      const { value } = await askTeam<'conversationWith'>({ ask: 'conversationWith', buyer });
      await caughtUp();
      return value;
    },
    // Who cannot be asked is not asked for what nobody waits for.
    spare: () =>
      askTeam<'spare'>({ ask: 'spare' }).then(
        ({ value }) => value,
        () => false,
      ),
    own: null,
  };
}
