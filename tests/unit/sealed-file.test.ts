import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, linesTogether, packed } from '../../components/settings/data/packed-file.ts';
import { isSealed, NotOpened, openFile, sealFile } from '../../components/settings/data/sealed-file.ts';

test('a sealed file opens with its passphrase alone, whole or not at all', async () => {
  const text = 'Where is my parcel? '.repeat(120_000);
  const sealed = await sealFile(new Blob([text]), 'blue whale song');
  expect(await isSealed(sealed)).toBe(true);
  expect(await sealed.text()).not.toContain('parcel');
  expect(await (await openFile(sealed, 'blue whale song')).text()).toBe(text);
  await expect(openFile(sealed, 'blue whale son')).rejects.toThrow(NotOpened);
  const piece = (1 << 20) + 16;
  const start = sealed.size - (sealed.size % piece);
  // Cut at the edge of a piece, one taken out, two changed for each other.
  const head = 18 + 16 + 12;
  const cut = (from: number, to: number) => sealed.slice(head + from * piece, head + to * piece);
  const begin = sealed.slice(0, head);
  expect(start).toBeGreaterThan(piece);
  for (const parts of [[cut(0, 1)], [cut(0, 2)], [cut(1, 3)], [cut(1, 2), cut(0, 1), cut(2, 3)]])
    await expect(openFile(new Blob([begin, ...parts]), 'blue whale song')).rejects.toThrow(NotOpened);
});

test('whatever is changed in a sealed file, it does not open', async () => {
  const bytes = new Uint8Array(
    await (await sealFile(new Blob(['{"a":1}\n']), 'blue whale song')).arrayBuffer(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 18, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, by) => {
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ by);
        await expect(openFile(new Blob([changed]), 'blue whale song')).rejects.toThrow(NotOpened);
      },
    ),
    { numRuns: 12 },
  );
});

test('lines come out of a packed file, or of a plain one, as they went in', async () => {
  const lines = ['{"a":"ü"}', 'x'.repeat(700_000), 'y'.repeat(700_000), '{}'];
  for (const file of [await packed(lines), new Blob(lines.map((line) => `${line}\n`))]) {
    const groups: string[][] = [];
    for await (const some of linesTogether(linesOf(file))) groups.push(some);
    expect(groups.flat()).toEqual(lines);
    expect(groups.length).toBeGreaterThan(1);
  }
  const half = await packed(lines);
  const read = async () => {
    for await (const _ of linesOf(half.slice(0, half.size - 12)));
  };
  await expect(read()).rejects.toThrow();
});
