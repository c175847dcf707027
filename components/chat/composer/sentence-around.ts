/** The bounds of the sentence or sentences that hold a span of a text, without the space around them. */
export function sentenceAround(text: string, span: { readonly start: number; readonly end: number }) {
  const head = text.slice(0, span.start);
  let start = 0;
  for (const { index, 0: end } of head.matchAll(/[.!?…]+\s+|\n+/g)) start = index + end.length;
  const tail = /[.!?…]+(?=\s|$)|\n|$/.exec(text.slice(span.end));
  const end = span.end + (tail ? tail.index + (tail[0] === '\n' ? 0 : tail[0].length) : 0);
  return { start, end };
}
