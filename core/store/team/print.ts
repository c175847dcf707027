/**
 * A number by which the id of a commit is known again, though the commit be rewritten here because somebody was forgotten (FNV-1a,
 * 32 bits). It leads back to nothing.
 */
export function printOf(id: string): number {
  let print = 0x811c9dc5;
  for (let n = 0; n < id.length; n += 1) print = Math.imul(print ^ id.charCodeAt(n), 0x01000193);
  return print >>> 0;
}
