import type { StatedFigure } from '../../../../core/domain/metrics/contenders.ts';

const units: Readonly<Record<StatedFigure, string>> = {
  rate12: 'per cent',
  rate24: 'per cent',
  satisfaction: 'per cent',
  waits: 'minutes',
  sessions: 'chats',
};

const meant: Readonly<Record<StatedFigure, string>> = {
  rate12: 'TikTok gives this rate in Seller Center only: type it in.',
  rate24: 'TikTok counts answers within 24 h, automatic ones among them, and leaves out holiday mode alone.',
  satisfaction: 'TikTok counts ratings of 4 and 5 of 5 that came in these days.',
  waits: 'TikTok counts the first answer of each chat alone, an automatic one too.',
  sessions: 'TikTok counts the chats that buyers began in these days, whoever they were given to.',
};

/** The words of components/analytics/reconcile. */
export const reconcile = {
  open: 'Compare with TikTok’s figure',
  back: 'Back to the chats',
  meant,
  first: 'First day',
  last: 'Last day',
  theirs: (figure: StatedFigure) => `TikTok’s figure, ${units[figure]}`,
  ask: 'Ask TikTok',
  asking: 'Asking TikTok…',
  notAFigure: 'This is no figure. Type digits, with a point or a comma before the decimals.',
  noDays: 'The last day lies before the first.',
  saysNothing: 'TikTok states nothing for these days.',
  result: 'Comparison',
  here: 'Here',
  atTikTok: 'TikTok',
  difference: 'Difference',
  points: (points: string) => `${points} points`,
  minutes: (minutes: string) => `${minutes} min`,
  chats: (count: string, one: boolean) => (one ? `${count} chat` : `${count} chats`),
  shareHere: (share: string, part: string, whole: string) => `${share}, ${part} of ${whole}`,
  agree: 'Both say the same, as finely as TikTok tells it.',
  nothingHere: 'Nothing is counted here in these days, so there is nothing to hold it against.',
  fits: (span: string, whole: string, theirs: string) => `${theirs} of ${whole} chats are ${span}.`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  explainedBy: (count: number) =>
    count === 1
      ? 'One chat that stands otherwise there explains the difference.'
      : `${count} chats that stand otherwise there explain the difference.`,
  fitsNothing: (whole: string, theirs: string) =>
    `No whole number of ${whole} chats is ${theirs}: TikTok counts more or fewer chats.`,
  nearest: (span: string, whole: string) => `The nearest is ${span} of ${whole}.`,
  candidates: 'Chats that could explain it',
  likeliest: 'The likeliest come first. What TikTok counts for each chat it does not tell.',
  noCandidates: 'No chat here could explain it.',

  before: (time: string) => `answered ${time} before the deadline`,
  after: (time: string) => `answered ${time} after the deadline`,
  clock: (what: string) => `${what}: the clocks decide`,
  moved: (time: string) => `in time only by weekend cover or holiday mode, which added ${time}`,
  automation: 'first answered by automation',
  excludedHere: (why: string) => `left out here: ${why}`,
  pending: 'still pending here',
  edgeInside: (time: string) => `${time} from an end of these days`,
  edgeOutside: (time: string) => `${time} outside of these days`,
  laterWait: 'not the first answer of its chat',
  begunBefore: 'begun before these days',
  notAssigned: 'not assigned to anybody in these days',
  unremarkable: 'nothing speaks for it',
};
