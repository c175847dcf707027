import type { AnsweredWait } from '../chat/chat.ts';
import type { WindowHours } from '../shop/market.ts';
import { type Credit, creditsIn } from './conversion.ts';
import type { CountedChat } from './counted-chat.ts';
import type { Period } from './period.ts';
import { answeredIn, chatsOfRate, type Standing, standingOf } from './response-rate.ts';
import { assignedIn, ratedIn } from './satisfaction.ts';
import { chatsOfCategory, type ServiceFacts, type Whose } from './service.ts';
import { waitsOf } from './waits.ts';

/** A figure of the service that opens to what it is made of. */
export type FigureName =
  | 'rate12'
  | 'rate24'
  | 'waits'
  | 'satisfaction'
  | 'sessions'
  | 'automation'
  | 'conversion';

/** What a piece of a figure is: for most a chat, for waits a wait, for conversion an order. */
export type PieceOf =
  | {
      readonly kind: 'standing';
      readonly chat: CountedChat;
      readonly hours: WindowHours;
      readonly standing: Standing;
    }
  | { readonly kind: 'wait'; readonly chat: CountedChat; readonly wait: AnsweredWait }
  | { readonly kind: 'rating'; readonly chat: CountedChat; readonly stars: number; readonly at: number }
  | {
      readonly kind: 'session';
      readonly chat: CountedChat;
      readonly assignments: CountedChat['facts']['assignments'];
    }
  | { readonly kind: 'order'; readonly credit: Credit };

/**
 * A piece of a figure and the group it stands in. Groups do not overlap, so the sizes of all add up to the figure:
 * `inTime`, `late`, `pending` and each reason of exclusion for a rate; `resolved` and `people` for automation; `usual`, `long`,
 * `longest` for waits (up to the median, up to the wait that nine in ten do not exceed, beyond); `stars1` to `stars5`; `open`
 * and `closed` for sessions; the currency for conversion.
 */
export type Piece = PieceOf & { readonly group: string };

const firstWrote = (chat: CountedChat) => chat.facts.firstInbound?.at ?? chat.openedAt;

/** Everything a figure of a period is made of, as of an instant (docs/rules.md §5); null where it cannot be said. @param now epoch ms. */
export function piecesOf(
  figure: FigureName,
  { chats, credits }: ServiceFacts,
  period: Period,
  now: number,
  { agent, category }: Whose = {},
): readonly Piece[] | null {
  const ofCategory = chatsOfCategory(chats, category);
  const plain = () => ofCategory.map(({ chat }) => chat);
  const standing = (hours: WindowHours) =>
    chatsOfRate(ofCategory, period, agent)
      .map((each): Extract<PieceOf, { kind: 'standing' }> => {
        return { kind: 'standing', chat: each.chat, hours, standing: standingOf(each, hours, now) };
      })
      .sort((a, b) => firstWrote(b.chat) - firstWrote(a.chat));
  switch (figure) {
    case 'rate12':
      return standing(12).map((piece) => ({ ...piece, group: standingGroup(piece.standing) }));
    case 'rate24':
      return standing(24).map((piece) => ({ ...piece, group: standingGroup(piece.standing) }));
    case 'automation':
      return standing(24).flatMap((piece): Piece[] => {
        if (piece.standing.is !== 'excluded') return [{ ...piece, group: 'people' }];
        return piece.standing.why === 'automationAlone' ? [{ ...piece, group: 'resolved' }] : [];
      });
    case 'waits':
      return waitPieces(answeredIn(ofCategory, period, agent));
    case 'satisfaction':
      return ratedIn(plain(), period.from, period.to, agent)
        .map(({ chat, rating: { stars, at } }): Piece => {
          return { kind: 'rating', chat, stars, at, group: `stars${stars}` };
        })
        .sort((a, b) => instantOf(b) - instantOf(a));
    case 'sessions':
      return assignedIn(plain(), period.from, period.to, agent)
        .map((each): Piece => ({ kind: 'session', ...each, group: each.chat.status }))
        .sort((a, b) => instantOf(b) - instantOf(a));
    case 'conversion':
      if (category !== undefined) return null;
      return creditsIn(credits, period, agent)
        .map((credit): Piece => ({ kind: 'order', credit, group: credit.order.currency }))
        .sort((a, b) => instantOf(b) - instantOf(a));
  }
}

function standingGroup(standing: Standing): string {
  return standing.is === 'excluded' ? standing.why : standing.is;
}

function waitPieces(answered: ReturnType<typeof answeredIn>): readonly Piece[] {
  const { median, p90 } = waitsOf(answered.map(({ wait }) => wait.after));
  const group = (after: number) => {
    if (after <= (median ?? 0)) return 'usual';
    return after <= (p90 ?? 0) ? 'long' : 'longest';
  };
  return answered
    .map(({ chat, wait }): Piece => ({ kind: 'wait', chat, wait, group: group(wait.after) }))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'wait' ? piece.wait.after : 0;
}

/**
 * The instant in its conversation that a piece is about, epoch ms: what the buyer wrote first, the message that began the wait, the
 * rating, the first assignment, the reply an order is credited to.
 */
export function instantOf(piece: PieceOf): number {
  switch (piece.kind) {
    case 'standing':
      return firstWrote(piece.chat);
    case 'wait':
      return piece.wait.at - piece.wait.after;
    case 'rating':
      return piece.at;
    case 'session':
      return piece.assignments[0]?.at ?? piece.chat.openedAt;
    case 'order':
      return piece.credit.reply.at;
  }
}

/** The conversation a piece lies in; '' where that is not known. */
export function conversationOf(piece: PieceOf): string {
  return piece.kind === 'order' ? (piece.credit.reply.conversation ?? '') : piece.chat.conversation;
}
