import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../components/settings/exchange/csv.ts';
import { decodeFile } from '../../../components/settings/exchange/decode-file.ts';
import { readJson } from '../../../components/settings/exchange/json-items.ts';
import { type FileRead, readTexts } from '../../../components/settings/exchange/read-texts.ts';
import { asCsv, asJson } from '../../../components/settings/exchange/write-texts.ts';
import { faqKind } from '../../../components/settings/faq/faq-kind.ts';
import { replyKind } from '../../../components/settings/replies/reply-kind.ts';
import { faqFaults, faqLimits, tidyFaq } from '../../../core/domain/library/faq-faults.ts';
import { replyFaults, tidyReply } from '../../../core/domain/library/reply-faults.ts';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pace = () => ({ signal: new AbortController().signal, told: () => {} });
const replies = replyKind('mira', true);

function utf16(text: string, big: boolean, marked: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + (marked ? 2 : 0)));
  const whole = marked ? `\ufeff${text}` : text;
  for (let at = 0; at < whole.length; at += 1) view.setUint16(2 * at, whole.charCodeAt(at), !big);
  return new Uint8Array(view.buffer);
}

async function faqsIn(text: string | Uint8Array): Promise<FileRead<FaqEntry>> {
  const read = await readTexts(typeof text === 'string' ? bytes(text) : text, faqKind, pace());
  if ('what' in read) throw new Error(read.what);
  return read;
}

/** Text as people and spreadsheets write it, and as nobody does. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', '\r', ' ', '\ufeff', 'a', '＝'),
  }),
);
const entry = fc
  .record({
    id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    question: hostile,
    phrasings: fc.array(hostile, { maxLength: 4 }),
    answer: hostile,
    category: fc.option(hostile),
    language: fc.constantFrom(null, 'en', 'zh-Hant', 'id'),
  })
  .map(tidyFaq)
  .filter((each) => faqFaults(each).length === 0);
const library = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 });

describe('what goes out and comes in again', () => {
  test('is the same library, as CSV and as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (entries) => {
        fc.pre(entries.length > 0);
        for (const file of [asCsv(faqKind, entries), asJson(faqKind, entries)]) {
          const { brought, faults, strange } = await faqsIn(file);
          expect(faults).toEqual([]);
          expect(strange).toEqual([]);
          expect(brought.map(({ text }) => text)).toEqual(entries);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whatever its separator, line ends and encoding', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.constantFrom(',', ';', '\t'), async (entries, separator) => {
        fc.pre(entries.length > 0);
        const rows = [faqKind.columns, ...entries.map(faqKind.cells)];
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((cells) => cells.map(quoted).join(separator)).join('\n');
        const same = entries.map((each) => each.id);
        for (const file of [
          bytes(text),
          bytes(`\ufeff${text}`),
          bytes(text.replaceAll('\n', '\r\n')),
          bytes(`sep=${separator}\r\n${text}`),
          utf16(text, false, true),
          utf16(text, true, true),
        ]) {
          const { brought, faults } = await faqsIn(file);
          expect(faults).toEqual([]);
          expect(brought.map(({ text: { id } }) => id)).toEqual(same);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the same for saved replies', async () => {
    const reply = fc
      .record({
        id: fc.uuid(),
        title: hostile,
        shortcut: fc.constantFrom('', 'a', 'ส่ง', 'b_1'),
        text: hostile,
        owner: fc.constantFrom('', 'mira'),
      })
      .map(tidyReply)
      .filter((each) => replyFaults(each, []).length === 0);
    await fc.assert(
      fc.asyncProperty(fc.array(reply, { minLength: 1, maxLength: 5 }), async (all) => {
        for (const file of [asCsv(replies, all), asJson(replies, all)]) {
          const read = await readTexts(bytes(file), replies, pace());
          expect(read).toMatchObject({ faults: [], brought: all.map((text) => ({ text })) });
        }
      }),
    );
  });

  test('holds nothing that a spreadsheet would carry out', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) => {
        const [, ...written] = writeCsv(
          ['a'],
          cells.map((cell) => [cell]),
        )
          .slice(1)
          .split('\r\n"');
        for (const line of written) expect(line).not.toMatch(/^[=+\-@\t＝＋－＠]/);
      }),
    );
    expect(writeCsv(['question'], [['=1+1'], ["'=1+1"], ["'tis"]])).toBe(
      '\ufeff"question"\r\n"\'=1+1"\r\n"\'\'=1+1"\r\n"\'tis"\r\n',
    );
  });
});

describe('a file that somebody brings', () => {
  test('says of each wrong line what is wrong and where, also below cells of several lines', async () => {
    const file = [
      'question;answer;language;notes',
      '"How',
      'long?";"Two',
      'days.";en;x',
      ';No question.;en;',
      'Why?;{name} knows.;klingonese!;',
      'Who?;Me;en;a;b',
      '',
      'Open?;"Not closed',
    ].join('\r\n');
    const { brought, faults, strange } = await faqsIn(file);
    expect(brought).toMatchObject([{ line: 2, text: { question: 'How long?', answer: 'Two\ndays.' } }]);
    expect(strange).toEqual(['notes']);
    expect(faults.map(({ line, fault }) => [line, 'field' in fault ? fault.field : '', fault.what])).toEqual([
      [5, 'question', 'missing'],
      [6, 'answer', 'noVariable'],
      [6, 'language', 'noLanguage'],
      [7, '', 'cells'],
      [9, '', 'quotes'],
    ]);
  });

  test('as JSON names the line of each wrong item', async () => {
    const file = `{ "made": [1, 2],
  "faq": [
    { "question": "A?", "answer": "B", "phrasings": ["a [b, c", "\\"}"] },
    7,
    { "question": 3,
      "answer": "C" }
  ]
}`;
    const { brought, faults } = await faqsIn(file);
    expect(brought.map(({ line }) => line)).toEqual([3]);
    expect(faults).toMatchObject([
      { line: 4, fault: { what: 'noItem' } },
      { line: 5, fault: { field: 'question', what: 'notText' } },
    ]);
    expect(readJson('[1,\n2', 'faq')).toMatchObject({ fault: 'notJson' });
    expect(readJson('{"faq": {}}', 'faq')).toEqual({ fault: 'noList' });
    expect(readJson('{"__proto__": []}', 'faq')).toEqual({ fault: 'noList' });
  });

  test.each([
    ['too big', new Uint8Array(20_000_001), 'tooBig'],
    ['of another encoding', new Uint8Array([0x71, 0xe9, 0x0a, 0xff]), 'letters'],
    ['empty', new Uint8Array(), 'empty'],
    ['with a head alone', bytes('question,answer\n'), 'empty'],
    ['without the columns', bytes('Frage,Antwort\na,b'), 'noColumns'],
    ['of too many lines', bytes(`question,answer\n${'a,b\n'.repeat(10_001)}`), 'tooMany'],
    ['of nothing but line ends', bytes(`question,answer${'\n'.repeat(200_000)}`), 'empty'],
  ])('that is %s is refused as a whole', async (_, file, what) => {
    expect(await readTexts(file, faqKind, pace())).toMatchObject({ what });
  });

  test('of 10,000 lines tells how far it is, and can be stopped', async () => {
    const file = bytes(
      `question,answer\n${Array.from({ length: 10_000 }, (_, n) => `"Q ${n}",A\n`).join('')}`,
    );
    const shares: number[] = [];
    const all = await readTexts(file, faqKind, {
      signal: new AbortController().signal,
      told: (s) => shares.push(s),
    });
    expect(all).toMatchObject({ faults: [] });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const stop = new AbortController();
    const reading = readTexts(file, faqKind, { signal: stop.signal, told: () => stop.abort() });
    await expect(reading).rejects.toThrow(/abort/i);
  });

  test('never breaks the reading, whatever is in it', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      hostile.map((text) => bytes(`question,answer\n${text}`)),
      fc.json().map(bytes),
      fc
        .array(
          fc.dictionary(
            fc.constantFrom('id', 'question', 'answer', 'phrasings', '__proto__'),
            fc.jsonValue(),
          ),
        )
        .map((items) => bytes(JSON.stringify({ faq: items }))),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        for (const kind of [faqKind, replies]) {
          const read = await readTexts<never>(file, kind as never, pace());
          if ('what' in read) continue;
          for (const { text } of read.brought as readonly { text: FaqEntry }[])
            if (kind === faqKind) expect(faqFaults({ ...text, id: text.id || 'new' })).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('the text of a file is read by its mark, or by its zeros; anything else is none', () => {
  const text = 'ส่งของ, 送货?';
  expect(decodeFile(bytes(text))).toBe(text);
  expect(decodeFile(utf16('question,answer', false, false))).toBe('question,answer');
  expect(decodeFile(utf16('question,answer', true, false))).toBe('question,answer');
  expect(decodeFile(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toBeNull();
  expect(readCsv('', 10)).toEqual([]);
  expect(faqLimits.question).toBeGreaterThan(100);
});
