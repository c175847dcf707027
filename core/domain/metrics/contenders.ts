import type { FigureName } from './behind.ts';
import type { CountedChat } from './counted-chat.ts';
import { repliedByAutomation } from './first-reply.ts';
import { isWithin, type Period } from './period.ts';
import type { Because, Contender, Ratio } from './reconcile.ts';
import {
  answeredIn,
  chatsOfRate,
  exclusionOf,
  type MeasuredChat,
  type RateQuestion,
  type Standing,
  standingOf,
} from './response-rate.ts';
import { assignedIn, ratedIn } from './satisfaction.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** So close to its deadline a reply is "within minutes" of it, ms. */
const near = 10 * MINUTE;

/** So far from an end of a period somebody else's day may begin or end, ms: zones differ by more, those of one shop do not. */
export const edge = 12 * HOUR;

/** Instants of the shop's are told to the second, and are under way for a moment, ms. */
const clockError = 2000;

/** The figures that the platform states too. */
export type StatedFigure = Exclude<FigureName, 'automation' | 'conversion'>;

/** What two statements of one figure are compared over. */
export interface Compared {
  /** Every chat of the period and of `edge` around it. */
  readonly chats: readonly MeasuredChat[];
  readonly period: Period;
  readonly agent?: string | undefined;
  /** As of when, epoch ms. */
  readonly now: number;
}

const inside: readonly Ratio[] = [
  { part: 1, whole: 1 },
  { part: 0, whole: 1 },
];

/** What a rate would gain by each way that a chat of this standing could stand otherwise. */
const rateMoves: Readonly<Record<Standing['is'], readonly Ratio[]>> = {
  inTime: [
    { part: -1, whole: 0 },
    { part: -1, whole: -1 },
  ],
  late: [
    { part: 1, whole: 0 },
    { part: 0, whole: -1 },
  ],
  pending: inside,
  excluded: inside,
};

function edges(at: number, { from, to }: Period): Because[] {
  const by = Math.min(at - from, to - at);
  return by < edge ? [{ is: 'edge', by }] : [];
}

/** The chats around a period, just outside of it. */
function around(
  chats: readonly CountedChat[],
  period: Period,
  at: (chat: CountedChat) => number | undefined,
): CountedChat[] {
  const wide = { from: period.from - edge, to: period.to + edge };
  return chats.filter((chat) => {
    const when = at(chat);
    return when !== undefined && isWithin(when, wide) && !isWithin(when, period);
  });
}

const began = ({ facts }: CountedChat) => facts.firstInbound?.at;

function rateReasons({ chat }: MeasuredChat, standing: Standing, { hours, period }: RateQuestion): Because[] {
  const { firstInbound, firstReply } = chat.facts;
  const due = (hours === 12 ? firstInbound?.due12 : firstInbound?.due24) ?? null;
  const wrote = firstInbound?.at ?? chat.openedAt;
  const because: Because[] = [];
  if (standing.is === 'excluded') because.push({ is: 'excluded', why: standing.why });
  else if (standing.is === 'pending') because.push({ is: 'pending' });
  else if (firstReply && due !== null) {
    const by = firstReply.at - due;
    if (Math.abs(by) <= clockError) because.push({ is: 'clock', by });
    else if (Math.abs(by) <= near) because.push({ is: 'nearDeadline', by });
    const plain = wrote + hours * HOUR;
    if (standing.is === 'inTime' && firstReply.at > plain) because.push({ is: 'moved', by: due - plain });
  }
  if (standing.is === 'inTime' && repliedByAutomation(chat)) because.push({ is: 'automation' });
  return [...because, ...edges(wrote, period)];
}

/** How every chat of a response rate, and around it, could stand otherwise in somebody else's. */
function ofRate({ chats, period, agent, now }: Compared, hours: 12 | 24): readonly Contender[] {
  const question: RateQuestion = { hours, period, now, agent };
  const counted = chatsOfRate(chats, period, agent).map((each): Contender => {
    const standing = standingOf(each, hours, now);
    return {
      chat: each.chat,
      at: began(each.chat) ?? each.chat.openedAt,
      because: rateReasons(each, standing, question),
      moves: rateMoves[standing.is],
    };
  });
  const wide = { from: period.from - edge, to: period.to + edge };
  const outside = around(
    chatsOfRate(chats, wide, agent).map(({ chat }) => chat),
    period,
    began,
  );
  return [
    ...counted,
    ...outside.map((chat) => additional(chat, began(chat) ?? chat.openedAt, period, inside)),
  ];
}

/** A chat that is not in ours. */
function additional(chat: CountedChat, at: number, period: Period, moves: readonly Ratio[]): Contender {
  return { chat, at, because: edges(at, period), moves };
}

/** How waits could be left out or counted besides: others know the first reply alone, and automation's among them. */
function ofWaits({ chats, period, agent }: Compared): readonly Contender[] {
  const counted = answeredIn(chats, period, agent).map(({ chat, wait }): Contender => {
    const since = wait.at - wait.after;
    const later: Because[] = chat.facts.firstReply?.at === wait.at ? [] : [{ is: 'laterWait' }];
    return {
      chat,
      at: since,
      because: [...later, ...edges(began(chat) ?? since, period)],
      moves: [{ part: -wait.after, whole: -1 }],
    };
  });
  const missing = chatsOfRate(chats, period).flatMap((each): Contender[] => {
    const { firstInbound, firstReply } = each.chat.facts;
    const why = exclusionOf(each);
    const automated = repliedByAutomation(each.chat);
    if (!firstInbound || !firstReply || !(why || automated)) return [];
    if (agent !== undefined && firstReply.by !== agent) return [];
    const because: Because[] = [
      ...(automated ? [{ is: 'automation' } as const] : []),
      ...(why ? [{ is: 'excluded', why } as const] : []),
    ];
    const after = Math.max(0, firstReply.at - firstInbound.at);
    return [{ chat: each.chat, at: firstInbound.at, because, moves: [{ part: after, whole: 1 }] }];
  });
  const wide = { from: period.from - edge, to: period.to + edge };
  const outside = answeredIn(chats, wide, agent)
    .filter(({ chat }) => !isWithin(began(chat) ?? 0, period))
    .map(({ chat, wait }) => {
      const at = began(chat) ?? wait.at;
      return additional(chat, at, period, [{ part: wait.after, whole: 1 }]);
    });
  return [...counted, ...missing, ...outside];
}

function ofSatisfaction({ chats, period, agent }: Compared): readonly Contender[] {
  const plain = chats.map(({ chat }) => chat);
  const good = (stars: number) => (stars >= 4 ? 1 : 0);
  const counted = ratedIn(plain, period.from, period.to, agent).map(({ chat, rating }): Contender => {
    const moves = [{ part: -good(rating.stars), whole: -1 }];
    return { chat, at: rating.at, because: edges(rating.at, period), moves };
  });
  const inHoliday = plain.flatMap((chat): Contender[] => {
    const { rating } = chat.facts;
    if (!rating || !chat.openedInHoliday || !isWithin(rating.at, period)) return [];
    const because: Because[] = [{ is: 'excluded', why: 'holiday' }];
    return [{ chat, at: rating.at, because, moves: [{ part: good(rating.stars), whole: 1 }] }];
  });
  const outside = ratedIn(plain, period.from - edge, period.to + edge, agent)
    .filter(({ rating }) => !isWithin(rating.at, period))
    .map(({ chat, rating }) => additional(chat, rating.at, period, [{ part: good(rating.stars), whole: 1 }]));
  return [...counted, ...inHoliday, ...outside];
}

/** How sessions could be counted otherwise: others count those that buyers began, whoever was given them. */
function ofSessions({ chats, period, agent }: Compared): readonly Contender[] {
  const plain = chats.map(({ chat }) => chat);
  const assigned = assignedIn(plain, period.from, period.to, agent);
  const known = new Set(assigned.map(({ chat }) => chat.id));
  const counted = assigned.map(({ chat, assignments }): Contender => {
    const at = began(chat) ?? chat.openedAt;
    const because: Because[] = [
      ...(at < period.from ? [{ is: 'begunBefore' } as const] : []),
      ...(chat.startedBy === 'seller' ? [{ is: 'excluded', why: 'startedBySeller' } as const] : []),
      ...edges(assignments[0]?.at ?? at, period),
    ];
    return { chat, at, because, moves: [{ part: -1, whole: 0 }] };
  });
  const begun = plain.flatMap((chat): Contender[] => {
    const at = began(chat);
    if (at === undefined || known.has(chat.id) || !isWithin(at, period)) return [];
    const because: Because[] = chat.openedInHoliday
      ? [{ is: 'excluded', why: 'holiday' }]
      : [{ is: 'notAssigned' }];
    return [{ chat, at, because, moves: [{ part: 1, whole: 0 }] }];
  });
  const outside = around(plain, period, began)
    .filter((chat) => !known.has(chat.id))
    .map((chat) => additional(chat, began(chat) ?? chat.openedAt, period, [{ part: 1, whole: 0 }]));
  return [...counted, ...begun, ...outside];
}

/** Every chat that could stand otherwise in somebody else's statement of a figure. */
export function contendersOf(figure: StatedFigure, compared: Compared): readonly Contender[] {
  switch (figure) {
    case 'rate12':
      return ofRate(compared, 12);
    case 'rate24':
      return ofRate(compared, 24);
    case 'waits':
      return ofWaits(compared);
    case 'satisfaction':
      return ofSatisfaction(compared);
    case 'sessions':
      return ofSessions(compared);
  }
}
