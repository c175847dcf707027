import type { FaqEntry } from '../suggest/faq-entry.ts';
import type { ReplyText } from './reply-faults.ts';

/** A saved reply that is the whole team's. */
export type TeamReply = Omit<ReplyText, 'owner'>;

type Said = Readonly<Record<string, unknown>>;

function areTexts(said: Said, ...fields: readonly string[]): boolean {
  return fields.every((field) => typeof said[field] === 'string');
}

/** Whether this is an entry of the FAQ library in shape: the log of a team, or a backup, may say anything. */
export function isFaqEntry(said: unknown): said is FaqEntry {
  if (typeof said !== 'object' || said === null) return false;
  const { phrasings, category, language, ...rest } = said as Said;
  return (
    areTexts(rest, 'id', 'question', 'answer') &&
    Array.isArray(phrasings) &&
    phrasings.every((each) => typeof each === 'string') &&
    [category, language].every((each) => each === null || typeof each === 'string')
  );
}

/** Whether this is one of the team's replies in shape. */
export function isTeamReply(said: unknown): said is TeamReply {
  return (
    typeof said === 'object' && said !== null && areTexts(said as Said, 'id', 'title', 'shortcut', 'text')
  );
}
