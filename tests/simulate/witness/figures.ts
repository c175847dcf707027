import type { Witness } from './witness.ts';
import type { WitnessedChat } from './witnessed-chat.ts';

const WEEK = 7 * 86_400_000;

function dayIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** The measures of docs/rules.md §5, worked out chat by chat from what the witness saw. */
export function figuresOf(witness: Witness, { now, zone }: { readonly now: number; readonly zone: string }) {
  const today = dayIn(zone, now);
  const isToday = (at: number) => at <= now && dayIn(zone, at) === today;
  const all = witness.all();
  const week = all.filter(
    ({ firstInbound }) => firstInbound && firstInbound.at <= now && firstInbound.at >= now - WEEK,
  );
  const isOut = (chat: WitnessedChat) =>
    chat.inHoliday ||
    chat.bySeller ||
    chat.noResponse ||
    (chat.automationLast && !chat.agentSpoke) ||
    witness.blocked.has(chat.conversation);
  const answers = (chat: WitnessedChat, agent: string) =>
    (chat.firstReply ? chat.firstReply.by : chat.holder) === agent;

  return {
    rate(hours: 12 | 24, agent?: string) {
      const rate = { counted: 0, inTime: 0, pending: 0, excluded: 0 };
      for (const chat of week.filter((each) => agent === undefined || answers(each, agent))) {
        const due = hours === 12 ? chat.firstInbound?.due12 : chat.firstInbound?.due24;
        if (isOut(chat)) rate.excluded += 1;
        else if (due === null || due === undefined) rate.pending += 1;
        else if (chat.firstReply ? chat.firstReply.at <= due : now >= due) {
          rate.counted += 1;
          if (chat.firstReply) rate.inTime += 1;
        } else if (chat.firstReply) rate.counted += 1;
        else rate.pending += 1;
      }
      return rate;
    },
    averageResponse(): number | null {
      const waits = week.filter((chat) => !isOut(chat)).flatMap((chat) => chat.waits);
      return waits.length === 0
        ? null
        : Math.round(waits.reduce((sum, each) => sum + each, 0) / waits.length);
    },
    satisfaction(agent?: string) {
      const theirs = all.filter((chat) => agent === undefined || (chat.endedBy ?? chat.holder) === agent);
      const stars = theirs.flatMap(({ rating, inHoliday }) =>
        rating && !inHoliday && isToday(rating.at) ? [rating.stars] : [],
      );
      return { rated: stars.length, good: stars.filter((each) => each > 3).length };
    },
    sessions(agent: string): number {
      return all.filter(
        (chat) => !chat.inHoliday && chat.assignments.some(({ to, at }) => to === agent && isToday(at)),
      ).length;
    },
  };
}
