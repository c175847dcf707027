import type { Piece } from '../../../core/domain/metrics/behind.ts';
import type { CountedChat } from '../../../core/domain/metrics/counted-chat.ts';
import { repliedByAutomation } from '../../../core/domain/metrics/first-reply.ts';
import type { Standing } from '../../../core/domain/metrics/response-rate.ts';
import type { WindowHours } from '../../../core/domain/shop/market.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { duration } from '../../ui/duration.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { money } from '../../ui/money.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.behind;

/** How somebody is called; who is unknown stays so. */
export function agentName(shop: Shop, id: string | null): string {
  return (id === null ? undefined : shop.agents[id]?.nickname) ?? texts.noName;
}

function replier(chat: CountedChat, shop: Shop): string {
  return repliedByAutomation(chat) ? texts.byAutomation : agentName(shop, chat.facts.firstReply?.by ?? null);
}

/** Why a chat stands where it stands in a response rate. @param now epoch ms. */
function standingWords(
  chat: CountedChat,
  { standing, hours }: { readonly standing: Standing; readonly hours: WindowHours },
  shop: Shop,
  now: number,
): string {
  const { firstInbound, firstReply } = chat.facts;
  const due = (hours === 12 ? firstInbound?.due12 : firstInbound?.due24) ?? null;
  const after = duration(Math.max(0, (firstReply?.at ?? 0) - (firstInbound?.at ?? 0)));
  switch (standing.is) {
    case 'excluded':
      return texts.out(texts.leftOut[standing.why]);
    case 'inTime':
      return texts.inTimeAfter(after, replier(chat, shop));
    case 'late':
      return firstReply && due !== null
        ? texts.lateAfter(after, replier(chat, shop), duration(firstReply.at - due))
        : texts.lateOpen(duration(Math.max(0, now - (due ?? now))));
    case 'pending':
      if (due !== null) return texts.pendingDue(duration(Math.max(0, due - now)));
      return chat.status === 'open' ? texts.pendingHeld : texts.pendingNever;
  }
}

/** What a piece of a figure is, and why it stands where it stands. @param now epoch ms, as of when it was read. */
export function pieceWords(piece: Piece, shop: Shop, now: number): string {
  const when = (at: number) => dayAndTime(at, shop.zone);
  switch (piece.kind) {
    case 'standing':
      return piece.group === 'resolved' ? texts.resolvedAlone : standingWords(piece.chat, piece, shop, now);
    case 'wait': {
      const { after, by, at } = piece.wait;
      return texts.waited(duration(after), agentName(shop, by), when(at));
    }
    case 'rating': {
      const { chat, stars, at } = piece;
      const agent = chat.status === 'closed' ? (chat.endedBy ?? chat.holder) : null;
      return agent === null
        ? texts.rated(stars, when(at))
        : texts.ratedOf(stars, when(at), agentName(shop, agent));
    }
    case 'session': {
      const [first, ...more] = piece.assignments;
      const [to, at] = [agentName(shop, first?.to ?? null), when(first?.at ?? piece.chat.openedAt)];
      return more.length === 0 ? texts.assigned(to, at) : texts.assignedAgain(to, at, more.length + 1);
    }
    case 'order': {
      const { order, reply } = piece.credit;
      const created = order.createdAt ?? reply.at;
      return texts.credited(
        order.id,
        money(order.amount, order.currency),
        when(created),
        duration(created - reply.at),
        agentName(shop, reply.agent),
      );
    }
  }
}
