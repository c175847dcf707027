/** Makes lines one packed file. */
export function packed(lines: readonly string[]): Promise<Blob> {
  const text = new Blob(lines.map((line) => `${line}\n`));
  return new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

async function isPacked(file: Blob): Promise<boolean> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return one === 0x1f && two === 0x8b;
}

/** No line of ours is longer, in characters: a file that goes on without an end is none of ours. */
const longest = 24_000_000;

/** The lines of a file, packed or not. Rejects where it is packed and damaged. */
export async function* linesOf(file: Blob): AsyncGenerator<string, void, void> {
  const plain = (await isPacked(file))
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const reader = plain.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = `${rest}${value}`.split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > longest) throw new RangeError('a line without an end');
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** Lines together that make about so many characters. */
const together = 1_000_000;

/** As `linesOf`, several at a time. */
export async function* linesTogether(lines: AsyncIterable<string>): AsyncGenerator<string[], void, void> {
  let some: string[] = [];
  let length = 0;
  for await (const line of lines) {
    some.push(line);
    length += line.length;
    if (length < together) continue;
    yield some;
    [some, length] = [[], 0];
  }
  if (some.length > 0) yield some;
}
