const WIDE = 240;
const HIGH = 240;
const LEAST = 116;

/** The room a picture of a size in pixels gets in the conversation: its own proportions, within bounds. */
export function pictureSize(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  if (width <= 0 || height <= 0) return { width: 168, height: LEAST };
  const shrink = Math.min(1, WIDE / width, HIGH / height);
  const bounded = (length: number) => Math.max(LEAST, Math.round(length * shrink));
  return { width: bounded(width), height: bounded(height) };
}
