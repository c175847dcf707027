import type { Chat } from '../chat/chat.ts';

/** Ratings received in a period and how many of them were 4 or 5 of 5. */
export interface Satisfaction {
  readonly rated: number;
  readonly good: number;
}

/** Whose rating it is: the agent who ended the chat or, if none did, held it last (docs/rules.md §5). */
function ratedAgent(chat: Chat): string | null {
  return chat.status === 'closed' ? (chat.endedBy ?? chat.holder) : null;
}

/** Satisfaction from the ratings received in [from, to] (epoch ms); of one agent's chats if one is named. */
export function satisfaction(chats: readonly Chat[], from: number, to: number, agent?: string): Satisfaction {
  const ratings = chats.flatMap((chat) => {
    const { rating } = chat.facts;
    if (!rating || chat.openedInHoliday || rating.at < from || rating.at > to) return [];
    return agent === undefined || ratedAgent(chat) === agent ? [rating.stars] : [];
  });
  return { rated: ratings.length, good: ratings.filter((stars) => stars >= 4).length };
}

/** How many distinct chats were assigned in [from, to] (epoch ms): to an agent, or to anybody if none is named. */
export function sessions(chats: readonly Chat[], from: number, to: number, agent?: string): number {
  const isTheirs = (chat: Chat) =>
    chat.facts.assignments.some(
      (each) => (agent === undefined || each.to === agent) && each.at >= from && each.at <= to,
    );
  return chats.filter((chat) => !chat.openedInHoliday && isTheirs(chat)).length;
}
