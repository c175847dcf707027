import type { GuardCategory } from '../../../core/domain/guard/report.ts';

/** Why words break a guideline, as the end of a sentence that begins with them, and what the guideline is called. */
const guidelines: Record<GuardCategory, readonly [because: string, called: string]> = {
  contact: ['takes the buyer off TikTok Shop', 'contact off the platform'],
  link: ['leads away from TikTok Shop', 'off-platform sites'],
  payment: ['moves money outside TikTok Shop', 'off-platform payment or refund'],
  review: ['offers something for a review', 'rewarding or steering reviews'],
  cancel: ['asks the buyer to cancel', 'asking buyers to cancel'],
  returns: ['offers less than the right of return', 'worse return terms'],
  threat: ['reads as a threat', 'threats and abuse'],
  profanity: ['is abusive', 'abusive language'],
  sexual: ['is sexual', 'sexual content'],
  illegal: ['is about goods that must not be sold', 'illegal or counterfeit goods'],
  promotion: ['advertises unasked', 'unasked promotion'],
  privacy: ['tells another person’s data', 'personal data of others'],
  shouting: ['is written in capitals', 'shouting'],
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
  found: (quote: string, category: GuardCategory) => {
    const [because, called] = guidelines[category];
    return `“${quote}” ${because} (guideline: ${called}).`;
  },
};
