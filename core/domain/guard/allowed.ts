import { type PlainText, plainText } from './plain-text.ts';
import type { GuardCategory, GuardFinding } from './report.ts';

/** What leads off the platform: here a word alone ("WhatsApp") can never be allowed, only one exact value. */
const byValue: ReadonlySet<GuardCategory> = new Set(['contact', 'link', 'payment']);
const number = /(?<![\p{L}\p{N}])\+?\(?\d[\d ().\-/_]{5,}\d(?![\p{L}\p{N}])/u;
const address =
  /(?=\S*[\p{L}\p{N}][./@:][\p{L}\p{N}])\S+|(?<![\p{L}\p{N}])@\S{2,}|(?=\S*\d)(?=\S*\p{L})\S{4,}/u;
const edges = /^[\s"'“”‘’([{<,;:]+|[\s"'“”‘’)\]}>.,;:!?]+$/gu;

/** The one number, link or name with an @ in some words; '' where they hold none. */
function valueIn(words: string): string {
  const found = number.exec(words)?.[0] ?? address.exec(words)?.[0] ?? '';
  return found.replace(edges, '');
}

/**
 * What of words that were stopped a shop may allow (docs/rules.md §9): the words as they stand, but of contact, links and
 * payment only the exact number, link or name in them. '' where there is nothing to allow.
 */
export function allowableIn(category: GuardCategory, words: string): string {
  return byValue.has(category) ? valueIn(words) : words.trim();
}

/** Words of a text that the shop allows, in UTF-16 units of it. */
export interface AllowedSpan {
  readonly start: number;
  readonly end: number;
  /** One number, link or name. */
  readonly isValue: boolean;
}

/**
 * Where a text says what the shop allows: the same words, whatever their case, width or spaces.
 * @param allowed as `allowableIn` gives them.
 */
export function allowedSpans(text: string, allowed: readonly string[]): AllowedSpan[] {
  if (allowed.length === 0) return [];
  const plain = plainText(text);
  return allowed.flatMap((phrase) =>
    spansOf(phrase, plain).map((span) => ({ ...span, isValue: isValue(phrase) })),
  );
}

/** Tells what of a text's findings lies within what the shop allows. */
export function allowedIn(text: string, spans: readonly AllowedSpan[]): (finding: GuardFinding) => boolean {
  return ({ category, start, end }) =>
    spans.some(
      (span) =>
        (span.isValue || !byValue.has(category)) &&
        start >= span.start &&
        end - trailing(text.slice(start, end)) <= span.end,
    );
}

function isValue(phrase: string): boolean {
  return valueIn(phrase) === phrase.replace(edges, '');
}

function trailing(words: string): number {
  return /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
}

/** Where a phrase stands in a text as whole words. */
function spansOf(phrase: string, plain: PlainText): { start: number; end: number }[] {
  const parts = plainText(phrase.replace(edges, '')).text.split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const whole = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  // Latin letters and digits end at others; scripts that are written without spaces end anywhere.
  const found = plain.text.matchAll(new RegExp(`(?<![a-z0-9])${whole}(?![a-z0-9])`, 'gu'));
  return [...found].map(({ index, 0: { length } }) => ({
    start: plain.starts[index] ?? 0,
    end: plain.ends[index + length - 1] ?? 0,
  }));
}
