import type { Voucher } from './voucher.ts';

/** Why a voucher cannot be sent in a chat; `unclear` where the shop did not say enough to be sure. */
export interface NotSendable {
  readonly code:
    | 'notStarted'
    | 'ended'
    | 'switchedOff'
    | 'elsewhere'
    | 'otherSource'
    | 'repeatCustomers'
    | 'unclear';
  /** For a person. */
  readonly words: string;
}

const no = (code: NotSendable['code'], words: string): NotSendable => ({ code, words });

const statusWords: Readonly<Record<string, NotSendable>> = {
  NOT_START: no('notStarted', 'It has not started yet.'),
  EXPIRED: no('ended', 'It has ended.'),
  DEACTIVATED: no('switchedOff', 'It is switched off.'),
};
const displayWords: Readonly<Record<string, NotSendable>> = {
  LIVE: no('elsewhere', 'It is for live rooms only.'),
  CREATOR_EXCLUSIVE: no('elsewhere', 'It is for one creator’s channels only.'),
  PROMO_CODE: no('elsewhere', 'It is a code to type in, not a voucher to send.'),
};
const sourceWords: Readonly<Record<string, NotSendable>> = {
  SELLER_APP: no(
    'otherSource',
    'It was made in the seller app. Only those made in the Seller Center can be sent.',
  ),
  TTS_CRM: no('otherSource', 'It was made for a campaign. Only those made in the Seller Center can be sent.'),
};
const unclear = no('unclear', 'The shop does not say whether it can be sent.');

const shown = new Set(['REGULAR', 'CHAT']);

function look(words: Readonly<Record<string, NotSendable>>, value: string): NotSendable {
  return Object.hasOwn(words, value) ? (words[value] ?? unclear) : unclear;
}

/**
 * Why a voucher cannot be sent in a chat now; null where it can. The shop sends regular and chat vouchers that are on, were
 * made in the Seller Center and are not for repeat customers (COUPON_CARD of Send Message 202309).
 * @param now epoch ms.
 */
export function whyNotSendable(voucher: Voucher, now: number): NotSendable | null {
  const { status, display, source, segment, endsAt } = voucher;
  if (status !== 'ONGOING') return look(statusWords, status);
  if (endsAt !== null && endsAt <= now) return look(statusWords, 'EXPIRED');
  if (!shown.has(display)) return look(displayWords, display);
  if (source !== 'SELLER_CENTER') return look(sourceWords, source);
  return segment === 'REPEAT_CUSTOMERS'
    ? no('repeatCustomers', 'It is for repeat customers; the shop hands those out by itself.')
    : null;
}
