import type { CountedChat } from './counted-chat.ts';

/** Whether a chat's first reply came from automation: an agent's would have ended a wait. */
export function repliedByAutomation({ facts }: CountedChat): boolean {
  const { firstReply, answered } = facts;
  return firstReply?.by === null && !answered.some(({ at, by }) => at === firstReply.at && by === null);
}
