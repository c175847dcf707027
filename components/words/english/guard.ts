import type { GuardCategory } from '../../../core/domain/guard/report.ts';

/** What the guideline check says of a category. */
interface GuidelineWords {
  /** What the guideline is called. */
  readonly guideline: string;
  /** What is wrong with the words quoted before it. */
  readonly wrong: string;
}

const guidelines: Readonly<Record<GuardCategory, GuidelineWords>> = {
  contact: {
    guideline: 'contact off the platform',
    wrong: 'takes the buyer off TikTok Shop.',
  },
  link: {
    guideline: 'diverting to off-platform sites',
    wrong: 'leads the buyer away from TikTok Shop.',
  },
  payment: {
    guideline: 'off-platform payment or refund',
    wrong: 'moves money or a return past TikTok Shop.',
  },
  review: {
    guideline: 'rewarding or steering reviews',
    wrong: 'offers something for a review, or asks for another one.',
  },
  cancel: {
    guideline: 'asking buyers to cancel',
    wrong: 'asks the buyer to cancel.',
  },
  returns: {
    guideline: 'worse return terms',
    wrong: 'gives less than the buyer’s right of return.',
  },
  threat: {
    guideline: 'threats and abuse',
    wrong: 'threatens or insults the buyer.',
  },
  profanity: { guideline: 'abusive language', wrong: 'is abusive language.' },
  sexual: { guideline: 'sexual content', wrong: 'is sexual content.' },
  illegal: {
    guideline: 'illegal or counterfeit goods',
    wrong: 'speaks of illegal or counterfeit goods, or of gambling.',
  },
  promotion: { guideline: 'unasked promotion', wrong: 'reads as unasked promotion.' },
  privacy: {
    guideline: 'personal data of others',
    wrong: 'may tell another buyer’s personal data.',
  },
  shouting: { guideline: 'shouting', wrong: 'reads as shouting.' },
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
