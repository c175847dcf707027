import { unknownIn } from '../message/fill-variables.ts';
import { type FieldFault, lengthFaults, oneLine, severalLines } from './text-fault.ts';

/** A saved reply: the team's (owner '') or one agent's own. */
export interface ReplyText {
  readonly id: string;
  readonly title: string;
  /** What is typed after a slash to get it, '' for nothing. */
  readonly shortcut: string;
  readonly text: string;
  readonly owner: string;
}

export type ReplyField = 'title' | 'shortcut' | 'text' | 'owner';

/** What a saved reply may hold; lengths in UTF-16 units. */
const replyLimits = { title: 80, shortcut: 30, text: 2000 } as const;

const shortcutSigns = /^[\p{L}\p{M}\p{N}_-]*$/u;

/** A reply as it is kept. A shortcut may be given with its slash. */
export function tidyReply({ id, title, shortcut, text, owner }: ReplyText): ReplyText {
  return {
    id,
    title: oneLine(title),
    shortcut: oneLine(shortcut).replace(/^\//, ''),
    text: severalLines(text),
    owner,
  };
}

/** A shortcut as it is compared. */
export function shortcutKey(shortcut: string): string {
  return shortcut.normalize('NFKC').toLowerCase();
}

/**
 * Why a tidy reply cannot be kept, field by field; none where it can (docs/rules.md §8).
 * @param others the replies there are: of those of the same people, none may have its shortcut.
 */
export function replyFaults(
  reply: ReplyText,
  others: Iterable<ReplyText>,
): readonly FieldFault<ReplyField>[] {
  const strange = unknownIn(reply.text);
  const at = (field: ReplyField, faults: ReturnType<typeof lengthFaults>) =>
    faults.map((fault) => ({ ...fault, field }));
  const taken = reply.shortcut === '' ? undefined : withShortcut(reply, others);
  return [
    ...at('title', lengthFaults(reply.title, 1, replyLimits.title)),
    ...at('shortcut', lengthFaults(reply.shortcut, 0, replyLimits.shortcut)),
    ...at('shortcut', shortcutSigns.test(reply.shortcut) ? [] : [{ what: 'shortcutSigns' }]),
    ...at('shortcut', taken ? [{ what: 'taken', by: taken.title }] : []),
    ...at('text', lengthFaults(reply.text, 1, replyLimits.text)),
    ...at('text', strange.length > 0 ? [{ what: 'noVariable', names: strange }] : []),
  ];
}

function withShortcut(
  { id, owner, shortcut }: ReplyText,
  others: Iterable<ReplyText>,
): ReplyText | undefined {
  for (const other of others) {
    const same = other.owner === owner && shortcutKey(other.shortcut) === shortcutKey(shortcut);
    if (same && other.id !== id) return other;
  }
  return undefined;
}
