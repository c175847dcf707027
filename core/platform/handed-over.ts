const place = Symbol.for('sidedesk.parts');
const scope = globalThis as { [place]?: Map<string, unknown> };
const parts = scope[place] ?? new Map<string, unknown>();
scope[place] = parts;

/** Hands over what a late part of the worker holds; said by the part, which is a script of its own. */
export function handOver(file: string, part: unknown): void {
  parts.set(file, part);
}

/** What a late part handed over; undefined before it came. */
export function handedOver(file: string): unknown {
  return parts.get(file);
}
