import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** So many rows that come into a list are drawn in one frame: with more of them the wheel would stutter. */
export const PORTION = 6;

/**
 * Which places of a list get their row now: those that have shown one keep it, whatever row it is by now, and of the
 * others the nearest to the middle, which is what is seen. A list that has shown nothing yet comes whole.
 * @param places those whose rows are known, in order
 * @param shown those that show a row so far; null where nothing was drawn yet
 * @param most so many others at most
 */
export function portionOf(
  places: readonly number[],
  shown: ReadonlySet<number> | null,
  most: number,
): ReadonlySet<number> {
  const come = places.filter((at) => !shown?.has(at));
  if (!shown || come.length <= most) return new Set(places);
  const middle = ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2;
  const late = come.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(most);
  const now = new Set(places);
  for (const at of late) now.delete(at);
  return now;
}

/**
 * Draws what comes into a list in portions, one a frame. To be used where the rows are drawn; gives the places that may
 * be drawn now and asks for another drawing while there are more.
 * @param length of all that is drawn, rows or what stands for them
 */
export function useRowPortions(places: readonly number[], length: number): ReadonlySet<number> {
  const shown = useRef<ReadonlySet<number> | null>(null);
  /** How many rows may still come before the next frame: several drawings may fall into one. */
  const left = useRef(PORTION);
  const frames = useSignal(0);
  frames.value;
  const before = shown.current;
  // A page that is hidden has no frames, and nobody whom it could make wait.
  const now = portionOf(places, before, document.hidden ? places.length : left.current);
  const come = places.filter((at) => now.has(at) && !before?.has(at)).length;
  left.current = Math.max(0, left.current - come);
  shown.current = length === 0 ? null : now;
  const more = now.size < places.length;
  useLayoutEffect(() => {
    if (left.current === PORTION && !more) return;
    let next: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // After the frame: what is drawn within it would be laid out and painted in it too.
      next = setTimeout(() => {
        left.current = PORTION;
        if (more) frames.value += 1;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(next);
    };
  });
  return now;
}
