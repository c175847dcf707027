interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A point of a line on the screen; px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where labels go that want to be at certain heights: as near as they can without lying on each other, in the same order.
 * @param wanted their middles. @param height of each. @param bottom of the room for them, which begins at 0; all px.
 */
export function spread(wanted: readonly number[], height: number, bottom: number): readonly number[] {
  const half = height / 2;
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let least = half;
  for (const at of order) {
    placed[at] = Math.max(placed[at] ?? 0, least);
    least = (placed[at] ?? 0) + height;
  }
  let most = bottom - half;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, most);
    most = (placed[at] ?? 0) - height;
  }
  return placed;
}

/** Which places get a mark, so that no two marks lie on each other; the last place always does. @param each px a mark needs. @param across px. */
export function marked(places: number, each: number, across: number): readonly number[] {
  const step = Math.max(1, Math.ceil((each * places) / Math.max(1, across)));
  const found: number[] = [];
  for (let at = places - 1; at >= 0; at -= step) found.unshift(at);
  return found;
}

/** How many px of a line run through a box. */
function through(line: readonly Point[], box: Box): number {
  let found = 0;
  for (const [at, from] of line.entries()) {
    const to = line[at + 1] ?? from;
    const first = Math.max(from.x, box.left);
    const last = Math.min(to.x, box.left + box.width);
    for (let x = first; x <= last; x += 1) {
      const y = from.x === to.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
      if (y >= box.top && y <= box.top + box.height) found += 1;
    }
  }
  return found;
}

/**
 * Where the words of a level line go: above or below it, at its beginning or its end, wherever the fewest of the other lines
 * run through them. All px; `across` and `down` are the room.
 */
export function besideLevel(
  level: number,
  words: { readonly width: number; readonly height: number },
  room: { readonly across: number; readonly down: number },
  lines: readonly (readonly Point[])[],
): { readonly left: number; readonly top: number } {
  const tops = [level - words.height - 2, level + 2].filter(
    (top) => top >= 0 && top + words.height <= room.down,
  );
  const lefts = [0, Math.max(0, room.across - words.width)];
  const places = (tops.length > 0 ? tops : [Math.max(0, level - words.height - 2)]).flatMap((top) =>
    lefts.map((left) => ({ left, top })),
  );
  const cost = (place: { readonly left: number; readonly top: number }) =>
    lines.reduce((sum, line) => sum + through(line, { ...place, ...words }), 0);
  const costs = places.map(cost);
  return places[costs.indexOf(Math.min(...costs))] ?? { left: 0, top: 0 };
}
