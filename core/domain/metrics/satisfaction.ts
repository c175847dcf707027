import type { CountedChat } from './counted-chat.ts';

/** Ratings received in a period and how many of them were 4 or 5 of 5. */
export interface Satisfaction {
  readonly rated: number;
  readonly good: number;
}

/** Whose rating it is: the agent who ended the chat or, if none did, held it last (docs/rules.md §5). */
function ratedAgent(chat: CountedChat): string | null {
  return chat.status === 'closed' ? (chat.endedBy ?? chat.holder) : null;
}

/** A chat with the rating it was given. */
export interface RatedChat {
  readonly chat: CountedChat;
  readonly rating: NonNullable<CountedChat['facts']['rating']>;
}

/** The chats that were rated in [from, to] (epoch ms) and count; one agent's if one is named. */
export function ratedIn(
  chats: readonly CountedChat[],
  from: number,
  to: number,
  agent?: string,
): readonly RatedChat[] {
  return chats.flatMap((chat) => {
    const { rating } = chat.facts;
    if (!rating || chat.openedInHoliday || rating.at < from || rating.at > to) return [];
    return agent === undefined || ratedAgent(chat) === agent ? [{ chat, rating }] : [];
  });
}

/** Satisfaction from the ratings received in [from, to] (epoch ms); of one agent's chats if one is named. */
export function satisfaction(
  chats: readonly CountedChat[],
  from: number,
  to: number,
  agent?: string,
): Satisfaction {
  const rated = ratedIn(chats, from, to, agent);
  return { rated: rated.length, good: rated.filter(({ rating }) => rating.stars >= 4).length };
}

/** A chat with its assignments that are asked about. */
export interface AssignedChat {
  readonly chat: CountedChat;
  readonly assignments: CountedChat['facts']['assignments'];
}

/** The chats that were assigned in [from, to] (epoch ms) and count: to an agent, or to anybody if none is named. */
export function assignedIn(
  chats: readonly CountedChat[],
  from: number,
  to: number,
  agent?: string,
): readonly AssignedChat[] {
  return chats.flatMap((chat) => {
    const assignments = chat.facts.assignments.filter(
      (each) => (agent === undefined || each.to === agent) && each.at >= from && each.at <= to,
    );
    return chat.openedInHoliday || assignments.length === 0 ? [] : [{ chat, assignments }];
  });
}

/** How many distinct chats were assigned in [from, to] (epoch ms): to an agent, or to anybody if none is named. */
export function sessions(chats: readonly CountedChat[], from: number, to: number, agent?: string): number {
  return assignedIn(chats, from, to, agent).length;
}
