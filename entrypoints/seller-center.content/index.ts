import { defineContentScript } from 'wxt/utils/define-content-script';
import { sellerCenterMatches } from '../../core/protocol/seller-center.ts';
import { keepSellerCenter } from './seller-center.ts';

/** How often to look whether the extension still is there, ms: no event tells a page that it was updated or switched off. */
const lookMs = 1_000;

export default defineContentScript({
  matches: sellerCenterMatches,
  noScriptStartedPostMessage: true,
  main(context) {
    context.setInterval(() => undefined, lookMs);
    keepSellerCenter(context.signal);
  },
});
