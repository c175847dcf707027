/** A long number in groups of three from its end, so that an eye can follow it; anything else as it is. */
export function inThrees(id: string): string {
  return /^\d{7,}$/.test(id) ? id.replace(/\B(?=(\d{3})+$)/g, '\u202f') : id;
}

/** The end of a long number, where there is room for no more. */
export function lastSix(id: string): string {
  return id.length > 6 ? `…${inThrees(id.slice(-6)).replace(/^(\d{3})(\d{3})$/, '$1\u202f$2')}` : id;
}
