import type { GuardCategory } from '../../../core/domain/guard/report.ts';

/** What the guideline check says of a category. */
interface GuidelineWords {
  /** What the guideline is called. */
  readonly guideline: string;
  /** What is wrong with the words quoted before it. */
  readonly wrong: string;
  /** What can be written in place of the sentence; '' where only leaving it out helps. */
  readonly instead: string;
}

const guidelines: Readonly<Record<GuardCategory, GuidelineWords>> = {
  contact: {
    guideline: 'contact off the platform',
    wrong: 'takes the buyer off TikTok Shop.',
    instead: 'We can help you right here in this chat.',
  },
  link: {
    guideline: 'diverting to off-platform sites',
    wrong: 'leads the buyer away from TikTok Shop.',
    instead: 'Everything you need is on our product page in TikTok Shop.',
  },
  payment: {
    guideline: 'off-platform payment or refund',
    wrong: 'moves money or a return past TikTok Shop.',
    instead: 'Open a return or refund from your order page; the money goes back the way you paid.',
  },
  review: {
    guideline: 'rewarding or steering reviews',
    wrong: 'offers something for a review, or asks for another one.',
    instead: 'Your honest review is always welcome.',
  },
  cancel: {
    guideline: 'asking buyers to cancel',
    wrong: 'asks the buyer to cancel.',
    instead: 'We are sorry, we cannot send this order. We will take care of it from our side.',
  },
  returns: {
    guideline: 'worse return terms',
    wrong: 'gives less than the buyer’s right of return.',
    instead: 'You can ask for a return or refund from your order page.',
  },
  threat: {
    guideline: 'threats and abuse',
    wrong: 'threatens or insults the buyer.',
    instead: 'We understand that you are upset, and we want to put this right.',
  },
  profanity: { guideline: 'abusive language', wrong: 'is abusive language.', instead: '' },
  sexual: { guideline: 'sexual content', wrong: 'is sexual content.', instead: '' },
  illegal: {
    guideline: 'illegal or counterfeit goods',
    wrong: 'speaks of illegal or counterfeit goods, or of gambling.',
    instead: '',
  },
  promotion: { guideline: 'unasked promotion', wrong: 'reads as unasked promotion.', instead: '' },
  privacy: {
    guideline: 'personal data of others',
    wrong: 'may tell another buyer’s personal data.',
    instead: 'We cannot share anything about other orders.',
  },
  shouting: { guideline: 'shouting', wrong: 'reads as shouting.', instead: '' },
};

/** The words of the guideline check above the field. */
export const guard = {
  name: 'Guideline check',
  stop: 'Cannot be sent.',
  warn: 'Check before sending.',
  guideline: (names: string) => `Guideline: ${names}.`,
  remove: 'Take the marked words out to send.',
  edit: 'Edit',
  mistake: 'This is a mistake',
  kept: 'Kept for your shop to look at, in Settings under Guideline check. It stays unsent until then.',
  sendAnyway: 'Send anyway (recorded)',
  instead: 'Instead:',
  useInstead: 'Use this wording',
  of: (category: GuardCategory): GuidelineWords => guidelines[category],
};
