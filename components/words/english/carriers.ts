/** What is known of a parcel's way, for a text. */
export interface CarrierFacts {
  readonly carrier: string;
  readonly tracking: string;
  readonly order: string;
  /** The carrier's last report in its own words and when it was made, worded; null without one. */
  readonly last: { readonly text: string; readonly when: string } | null;
}

const since = ({ last }: CarrierFacts) => (last ? `since ${last.when}` : 'for days');

const questions = [
  { name: 'Where it is', text: () => 'Where is this parcel now, and when will it be delivered?' },
  {
    name: 'It does not move',
    text: (facts: CarrierFacts) =>
      `This parcel has not moved ${since(facts)}. What holds it up, and when does it go on?`,
  },
  {
    name: 'Another address',
    text: () =>
      'The recipient asks for this parcel to go to another address. Can that still be changed, and how?',
  },
  {
    name: 'Lost',
    text: (facts: CarrierFacts) =>
      `Nothing was reported of this parcel ${since(facts)}, and it did not arrive. Is it lost? How is a claim made, and what is needed for it?`,
  },
  {
    name: 'Delivered, not received',
    text: () =>
      'This parcel is reported as delivered, but the recipient does not have it. Where was it left, and who signed for it?',
  },
  {
    name: 'Arrived damaged',
    text: () => 'This parcel arrived damaged. How is a claim made, and what is needed for it?',
  },
  {
    name: 'Deliver it again',
    text: () => 'This parcel could not be delivered. When is the next try, or where can it be collected?',
  },
  {
    name: 'Send it back',
    text: () => 'This parcel is to come back to the sender. Can it be stopped on its way?',
  },
] as const;

/** The words of components/carriers. */
export const carriers = {
  title: 'Carriers',
  contact: 'Contact the carrier',
  noWay:
    'The platform has no interface by which a program could write to a carrier. Copy a text here, send it from the platform’s own chat, under Contact Logistic Service Provider, and note here what went out and what came back. So far the platform has that chat for J&T only.',
  apart: 'Apart from chats with buyers: in none of their lists, counts or rates.',
  none: 'No parcel was asked about yet',
  noneWords: 'Open an order in the workbench, then Tracking, then Contact the carrier.',
  open: 'Under way',
  closedOnes: 'Closed',
  states: { open: 'Open', answered: 'Answered', closed: 'Closed' },
  carrierNotKnown: 'Carrier not known',
  order: (id: string) => `Order ${id}`,
  lastReport: (text: string, when: string) => `Last report: ${text} (${when})`,
  noReport: 'The carrier has reported nothing yet.',
  back: 'Back to the list',
  buyersChat: 'Chat with the buyer',

  notes: 'To and fro',
  copied: (by: string, when: string) => `Copied by ${by}, ${when}. Not sent yet, as far as noted.`,
  sent: (by: string, when: string) => `Sent by ${by}, ${when}`,
  answer: (by: string, when: string) => `The carrier’s answer, noted by ${by}, ${when}`,
  sentIt: 'I sent this there',

  question: 'Question',
  questions,
  text: (facts: CarrierFacts, question: string) =>
    [
      `Carrier: ${facts.carrier === '' ? 'not known' : facts.carrier}`,
      `Tracking number: ${facts.tracking}`,
      `Order: ${facts.order}`,
      ...(facts.last ? [`Last report: ${facts.last.text} (${facts.last.when})`] : []),
      '',
      question,
    ].join('\n'),
  textName: 'Text for the carrier',
  copy: 'Copy',
  wasCopied: 'Copied',
  notCopied: 'Not copied. The text is selected: copy it by key.',
  openChat: 'Open the platform’s chat',
  answerName: 'Answer of the carrier',
  note: 'Note the answer',
  close: 'Close this',
  reopen: 'Open again',
};
