/** What was found in a JSON file, or why nothing can be. */
export type JsonItems =
  | { readonly items: readonly { readonly line: number; readonly value: unknown }[] }
  /** @param line where it stops being JSON; null where that is not known. */
  | { readonly fault: 'notJson'; readonly line: number | null }
  | { readonly fault: 'noList' };

/** The items of a JSON file: of the list it is, or of the one under a name in it. Each with the line it begins in (from 1). */
export function readJson(text: string, name: string): JsonItems {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1];
    return { fault: 'notJson', line: place === undefined ? null : lineOf(text, Number(place)) };
  }
  const isNamed = !Array.isArray(value) && typeof value === 'object' && value !== null;
  const list = isNamed
    ? Object.hasOwn(value as object, name)
      ? (value as Record<string, unknown>)[name]
      : null
    : value;
  if (!Array.isArray(list)) return { fault: 'noList' };
  const lines = itemLines(text, isNamed ? 2 : 1, list.length);
  return { items: list.map((item, at) => ({ line: lines[at] ?? 1, value: item })) };
}

function lineOf(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

/** The lines in which the items begin that lie so deep. Of several lists at one depth the longest is meant. */
function itemLines(text: string, depth: number, count: number): readonly number[] {
  let line = 1;
  let deep = 0;
  let begins = false;
  let current: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === '\n') line += 1;
    if (/\s/.test(sign)) continue;
    if (deep === depth && sign === ',') {
      begins = true;
      continue;
    }
    if (begins && sign !== ']' && sign !== '}') {
      current.push(line);
      begins = false;
    }
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '[' || sign === '{') {
      deep += 1;
      if (deep === depth && sign === '[') {
        current = [];
        begins = true;
      }
    } else if (sign === ']' || sign === '}') {
      if (deep === depth && sign === ']' && current.length === count) return current;
      deep -= 1;
      begins = false;
    }
  }
  return current;
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
