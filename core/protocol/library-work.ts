import type { FaqEntry } from '../domain/suggest/faq-entry.ts';
import type { SavedReply } from './ask.ts';

/** An entry to keep; what buyers asked it with stays as it is, unless it is said. */
export type FaqToKeep = FaqEntry & { readonly asked?: readonly string[] | undefined };

/** A reply to keep; when it was last used stays as it is, unless it is said (epoch ms). */
export type ReplyToKeep = SavedReply & { readonly usedAt?: number | undefined };

/** What that work answers. */
export interface TextsBefore<Row> {
  /** The rows it changed or forgot, as they were. */
  readonly before: readonly Row[];
}

/** Work about the texts of the shop, for `HouseAsk`: all of it or nothing is carried out. */
export type LibraryWork =
  /** For the shop's managers. */
  | { readonly do: 'changeFaqs'; readonly keep: readonly FaqToKeep[]; readonly forget: readonly string[] }
  /** Their own replies everybody may change, the team's the shop's managers. */
  | {
      readonly do: 'changeReplies';
      readonly keep: readonly ReplyToKeep[];
      readonly forget: readonly string[];
    };
