import type { GuardCategory } from '../../../core/domain/guard/report.ts';

/** Why words break a guideline, as the end of a sentence that begins with them. */
const because: Record<GuardCategory, string> = {
  contact: 'takes the buyer off TikTok Shop',
  link: 'leads away from TikTok Shop',
  payment: 'moves money outside TikTok Shop',
  review: 'offers something for a review',
  cancel: 'asks the buyer to cancel',
  returns: 'offers less than was promised for returns',
  threat: 'reads as a threat',
  profanity: 'is abusive',
  sexual: 'is sexual',
  illegal: 'is about goods that must not be sold',
  promotion: 'advertises unasked',
  privacy: 'tells another person’s data',
  shouting: 'is written in capitals',
};

/** What the desk says inside the Seller Center's own pages. */
export const sellerCenter = {
  messages: 'Customer messages',
  unread: (count: number) => `${count} unread`,
  /** A count that leaves its badge round. */
  badge: (count: number) => (count > 99 ? '99+' : String(count)),
  chat: 'Chat with buyer',
  checking: 'Checking whether a chat can be started',
  noAnswer: 'The desk does not answer. Open it from the toolbar.',
  fromToolbar: 'Open the desk from the toolbar',
  /** Before what the guard found in a reply to a review. */
  stop: 'Against the guidelines.',
  warn: 'Check this first.',
  found: (quote: string, category: GuardCategory) => `“${quote}” ${because[category]}.`,
};
