/** What can be told to a buyer about their order without being asked. */
export type ProactiveStage = 'shipped' | 'outForDelivery' | 'delayed';

/** What the desk can say without a person (docs/rules.md §8). */
export type AutomaticKind = 'welcome' | 'away' | 'handOff' | 'faqAnswer' | 'suggestedAnswer' | ProactiveStage;

/** A text that is said or not. */
export interface AutomaticText {
  readonly on: boolean;
  /** With variables in braces, as in saved replies. */
  readonly text: string;
}

/**
 * What a shop has said for it. Which of welcome, FAQ answers and away replies are on is the chatbot's setting (`Shop.chatbot`):
 * weekend cover goes by it.
 */
export interface Automation {
  /** Said once per chat, on its first message, while somebody is available. */
  readonly welcome: string;
  /** The same while nobody is. */
  readonly away: string;
  /** FAQ answers: from this confidence on (0 to 1), and what is said where there is none; '' says nothing. */
  readonly answers: { readonly from: number; readonly handOff: string };
  /** Suggested replies sent by themselves, from this confidence on (0 to 1). */
  readonly suggested: { readonly on: boolean; readonly from: number };
  readonly proactive: Readonly<Record<ProactiveStage, AutomaticText>>;
}

/** What a shop begins with: nothing is said until somebody wants it; the texts are there to be changed. */
export const firstAutomation: Automation = {
  welcome: 'Hi {buyer}, thank you for writing to {shop}. We will answer you shortly.',
  away: 'Hi {buyer}, thank you for writing to {shop}. Nobody is here right now; we answer as soon as we are back.',
  answers: { from: 0.9, handOff: '' },
  suggested: { on: false, from: 0.95 },
  proactive: {
    shipped: {
      on: false,
      text: 'Good news: your order {order_id} is on its way. Its tracking number is {tracking_number}.',
    },
    outForDelivery: { on: false, text: 'Your order {order_id} is out for delivery today.' },
    delayed: {
      on: false,
      text: 'Your order {order_id} takes longer than expected. We are sorry, and we keep an eye on it for you.',
    },
  },
};
