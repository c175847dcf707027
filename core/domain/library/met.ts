/** Texts of a kind, as a file is held against what is kept. */
export interface Kept<Text extends { readonly id: string }> {
  /** Equal for two that are the same text to a person, though one has no id or another. */
  readonly keyOf: (text: Text) => string;
  readonly same: (one: Text, other: Text) => boolean;
}

/** A text of a file and the line it begins in; its id is '' where the file has none. */
export interface Brought<Text> {
  readonly line: number;
  readonly text: Text;
}

/** What a file would do to what is kept. */
export interface Met<Text> {
  readonly fresh: readonly Brought<Text>[];
  /** With what stood there before. */
  readonly changed: readonly (Brought<Text> & { readonly before: Text })[];
  readonly same: number;
  /** Lines that bring again what an earlier line brought. */
  readonly twice: readonly { readonly line: number; readonly first: number }[];
}

/**
 * Holds the texts of a file against those that are kept: by their id, else by what they ask.
 * @param newId gives an id to those that have none, or one that cannot be theirs.
 */
export function meet<Text extends { readonly id: string }>(
  { keyOf, same }: Kept<Text>,
  kept: readonly Text[],
  brought: readonly Brought<Text>[],
  newId: (text: Text) => string,
): Met<Text> {
  const byId = new Map(kept.map((text) => [text.id, text]));
  const byKey = new Map(kept.map((text) => [keyOf(text), text]));
  const ids = new Set(brought.map(({ text }) => text.id));
  const seen = new Map<string, number>();
  const fresh: Brought<Text>[] = [];
  const changed: (Brought<Text> & { readonly before: Text })[] = [];
  const twice: { readonly line: number; readonly first: number }[] = [];
  for (const { line, text } of brought) {
    const alike = byKey.get(keyOf(text));
    // Another line of the file names that one by its id, and so means it more.
    const before = byId.get(text.id) ?? (alike && !ids.has(alike.id) ? alike : undefined);
    const key = `key ${keyOf(text)}`;
    const mark = before || text.id !== '' ? `id ${before?.id ?? text.id}` : key;
    const first = seen.get(mark);
    if (first !== undefined) {
      twice.push({ line, first });
      continue;
    }
    seen.set(mark, line);
    if (!seen.has(key)) seen.set(key, line);
    const after = { ...text, id: before?.id ?? newId(text) };
    if (!before) fresh.push({ line, text: after });
    else if (!same(before, after)) changed.push({ line, text: after, before });
  }
  return { fresh, changed, same: brought.length - fresh.length - changed.length - twice.length, twice };
}
