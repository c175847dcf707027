import { wallClock } from '../shop/zone.ts';
import type { AbuseReason } from './abuse-reason.ts';

/** A line of the buyer's that shows what is reported. */
export interface Evidence {
  /** Epoch ms. */
  readonly at: number;
  /** What it says, or what kind of message it is where it has no words. */
  readonly words: string;
}

/** What goes into a ticket. */
export interface AbuseReport {
  readonly shop: string;
  /** IANA zone in which times are written. */
  readonly zone: string;
  readonly buyer: { readonly nickname: string; readonly id: string };
  readonly conversation: string;
  readonly orders: readonly string[];
  readonly reason: AbuseReason;
  /** In any order. */
  readonly evidence: readonly Evidence[];
  /** The agent's own words, '' for none. */
  readonly note: string;
}

const reasons: Readonly<Record<AbuseReason, string>> = {
  abuse: 'abusive language',
  threats: 'threats',
  unreasonableDemands: 'unreasonable demands',
  advertising: 'advertising',
  other: 'other misconduct',
};

const MINUTE = 60_000;

/** 2026-03-09 14:22 */
function written(at: number, zone: string): string {
  const { day, sinceMidnight } = wallClock(at, zone);
  const minutes = Math.floor(sinceMidnight / MINUTE);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A text for the platform's own report form, in English: who, why, and what they wrote, oldest first (docs/rules.md §9). */
export function abuseTicket(report: AbuseReport): string {
  const { shop, zone, buyer, conversation, orders, reason, note } = report;
  const evidence = [...report.evidence].sort((a, b) => a.at - b.at);
  const quoted = evidence.map(({ at, words }) => `- ${written(at, zone)}: “${words.trim()}”`);
  const head = [
    `Report of a buyer: ${reasons[reason]}`,
    `Shop: ${shop}`,
    `Buyer: ${buyer.nickname} (user ${buyer.id})`,
    `Conversation: ${conversation}`,
    ...(orders.length > 0 ? [`Order: ${orders.join(', ')}`] : []),
  ];
  const shown = quoted.length > 0 ? ['', `What they wrote (times in ${zone}):`, ...quoted] : [];
  const own = note.trim() === '' ? [] : ['', `From us: ${note.trim()}`];
  return [...head, ...shown, ...own].join('\n');
}
