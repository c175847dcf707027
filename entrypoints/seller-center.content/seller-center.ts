import { keepPace } from './keep-pace.ts';
import { removeStrays } from './overlays/guest.ts';
import { messagesButton } from './overlays/messages-button.ts';
import { watchReplies } from './overlays/review-check.ts';
import { isInside, pageKind } from './page-kind.ts';
import { orderDetailPlace } from './pages/order-detail.ts';
import { type OrderPlace, orderPlaces } from './pages/order-places.ts';
import { RowButtons } from './row-buttons.ts';
import { orderAttribute } from './selectors.ts';
import { Unreadable } from './unreadable.ts';

/** Attributes that can change what a page says of its orders. */
const telling = ['href', orderAttribute];
/** Attributes of the page's root by which it changes its colours. */
const colouring = ['class', 'style', 'data-theme', 'theme'];

function placesOf(address: URL, corner: Element): readonly OrderPlace[] {
  const kind = pageKind(address.pathname);
  if (kind === 'orderList' || kind === 'returnList') return orderPlaces(document.body, kind);
  const place = kind === 'orderDetail' ? orderDetailPlace(document.body, address.href, corner) : null;
  return place ? [place] : [];
}

/**
 * Keeps the desk's buttons in a page of the Seller Center for as long as `life` lasts, whatever the page does to itself,
 * and leaves nothing behind.
 */
export function keepSellerCenter(life: AbortSignal): void {
  if (!document.body) return;
  removeStrays();
  const corner = messagesButton(life);
  const rows = new RowButtons(life);
  const unreadable = new Unreadable();
  const sweepReplies = watchReplies(() => pageKind(location.pathname) === 'reviews', life);
  let entered = '';
  const read = () => {
    const address = new URL(location.href);
    if (address.pathname + address.search !== entered) {
      entered = address.pathname + address.search;
      unreadable.rest();
      corner.show(isInside(address.pathname));
    }
    removeStrays();
    corner.settle();
    const places = placesOf(address, corner.host);
    rows.keep(places);
    unreadable.saw(pageKind(address.pathname), places.length);
    sweepReplies();
    // What was just done to the page is none of its own doing.
    changes.takeRecords();
  };
  const soon = keepPace(read, life);
  const changes = new MutationObserver(soon);
  changes.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: telling,
  });
  const repaint = keepPace(() => {
    rows.look();
    corner.place();
  }, life);
  const colours = new MutationObserver(repaint);
  for (const root of [document.documentElement, document.body])
    colours.observe(root, { attributeFilter: colouring });
  life.addEventListener('abort', () => {
    changes.disconnect();
    colours.disconnect();
    unreadable.rest();
  });
  watchMoves(soon, life);
  const lookAgain = () => {
    if (document.visibilityState === 'visible') rows.refresh();
  };
  document.addEventListener('visibilitychange', lookAgain, { signal: life });
  addEventListener('focus', lookAgain, { signal: life });
  read();
}

/** Tells of moves within the page. A page that moves also draws, which the observer sees where no event tells. */
function watchMoves(tell: () => void, life: AbortSignal): void {
  const { navigation } = globalThis as { readonly navigation?: EventTarget };
  if (typeof navigation?.addEventListener === 'function')
    navigation.addEventListener('currententrychange', tell, { signal: life });
  addEventListener('popstate', tell, { signal: life });
}
