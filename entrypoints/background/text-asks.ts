import type { Command } from '../../core/domain/desk/command.ts';
import type { Refusal } from '../../core/domain/desk/refusal.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';

/** The script that keeps texts: most lives of the worker keep none. */
export const lateTexts = 'late-texts.js';

/** What is asked of texts: saved replies, the FAQ library, what became of suggestions, stops that somebody calls a mistake. */
const aboutTexts = [
  'usedReply',
  'noteSuggestions',
  'keepMistakes',
  'settleMistake',
] as const satisfies readonly Ask['ask'][];

/** What is asked of the texts that are kept for use again. */
export type TextAsk = Extract<Ask, { readonly ask: (typeof aboutTexts)[number] }>;

/** What the worker lends to it. */
export interface TextTools {
  readonly db: DeskDb;
  readonly run: (command: Command) => Promise<{ readonly refusal: Refusal | null }>;
}

/** What the script hands over. */
export interface KeepTexts {
  readonly keepText: (tools: TextTools, ask: TextAsk) => Promise<Refusal | null>;
  readonly keepStarterReplies: (tools: TextTools) => Promise<void>;
}

/** Whether an ask is about the texts that are kept. */
export function isAboutTexts(ask: Ask): ask is TextAsk {
  return (aboutTexts as readonly string[]).includes(ask.ask);
}

/** What keeps texts; it comes when it is first asked for. */
export function theTexts(): Promise<KeepTexts> {
  return bringPart(lateTexts);
}
