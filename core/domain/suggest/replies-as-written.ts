import type { ReplyMoment } from './reply-moment.ts';

const enough = 3;

/**
 * How replies were worded when they were sent: where a moment goes on from the one before it, the agent's line between
 * them is that one's reply. Each text with the reply it was most often, in the order the texts were first seen.
 */
export function repliesAsWritten(
  moments: readonly ReplyMoment[],
): (readonly [text: string, reply: string])[] {
  const votes = new Map<string, Map<string, number>>();
  for (const [at, before] of moments.entries()) {
    const text = textAfter(before, moments[at + 1]);
    if (text === null) continue;
    const replies = votes.get(text) ?? new Map<string, number>();
    replies.set(before.reply, (replies.get(before.reply) ?? 0) + 1);
    votes.set(text, replies);
  }
  return [...votes].map(([text, replies]) => [text, mostOften(replies)]);
}

function textAfter(before: ReplyMoment, next: ReplyMoment | undefined): string | null {
  if (!next) return null;
  const end = before.context.slice(-enough);
  for (let at = end.length; at < next.context.length; at += 1) {
    const line = next.context[at] as string;
    if (!line.startsWith('a:')) continue;
    if (end.every((each, n) => next.context[at - end.length + n] === each)) return line.slice(2).trim();
  }
  return null;
}

function mostOften(replies: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [reply, times] of replies) {
    if (times <= most) continue;
    best = reply;
    most = times;
  }
  return best;
}
