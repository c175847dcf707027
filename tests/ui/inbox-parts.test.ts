import { expect, test } from 'vitest';
import { compactCount } from '../../components/inbox/compact-count.ts';
import { excerptAround } from '../../components/inbox/excerpt-around.ts';
import { lookAgain, lookAway, neverAway } from '../../components/inbox/last-look.ts';
import { Cursors, pageLength, spanFor } from '../../components/inbox/list-pages.ts';
import { previewOf } from '../../components/inbox/preview.ts';
import { steadyRows } from '../../components/inbox/steady-rows.ts';
import { words } from '../../components/words/words.ts';
import type { ChatRow } from '../../core/store/rows.ts';

const minute = 60_000;

test('of a list only whole pages around what is drawn are read, however far down', () => {
  expect(spanFor({ first: 0, last: 18 })).toEqual({ start: 0, limit: 3 * pageLength });
  expect(spanFor({ first: 60, last: 84 })).toEqual({ start: 4 * pageLength, limit: 6 * pageLength });
  for (let first = 0; first < 100_000; first += 37) {
    const { start, limit } = spanFor({ first, last: first + 24 });
    expect(start).toBeLessThanOrEqual(Math.max(0, first - 12));
    expect(start + limit).toBeGreaterThanOrEqual(first + 24 + 12);
    expect(limit).toBeLessThanOrEqual(7 * pageLength);
  }
});

test('a page that was passed is remembered by the row before it', () => {
  const cursors = new Cursors<number>();
  const rows = Array.from({ length: 2 * pageLength }, (_, n) => 1000 + n);
  cursors.remember({ start: 3 * pageLength, limit: rows.length, rows });
  expect(cursors.before(4)).toBe(1000 + pageLength - 1);
  expect(cursors.before(5)).toBe(1000 + 2 * pageLength - 1);
  expect(cursors.knows(6)).toBe(false);
  expect(cursors.nearest(9)).toBe(5);
  expect(cursors.nearest(3)).toBe(0);
});

test('a row that says the same is the same object, so that it is not drawn again', () => {
  const before = [
    { id: 'a', said: 'x' },
    { id: 'b', said: 'x' },
  ];
  const now = steadyRows(before, [
    { id: 'b', said: 'y' },
    { id: 'a', said: 'x' },
  ]);
  expect(now[1]).toBe(before[0]);
  expect(now[0]).toEqual({ id: 'b', said: 'y' });
});

test('what came while the agent was away is new; a glance elsewhere changes nothing', () => {
  const back = lookAgain(lookAway(neverAway, 10 * minute), 40 * minute);
  expect(back).toEqual({ leftAt: null, since: 10 * minute });
  const glanced = lookAgain(lookAway(back, 41 * minute), 41 * minute + 59_000);
  expect(glanced.since).toBe(10 * minute);
  const away = lookAway(lookAway(back, 50 * minute), 55 * minute);
  expect(lookAgain(away, 60 * minute).since).toBe(50 * minute);
  expect(lookAgain(neverAway, 5 * minute).since).toBeNull();
});

test('an excerpt begins near the first find and shows every find whole', () => {
  const text = 'Hello there, I ordered on Monday and my resi says delivered but no resi came';
  const at = text.indexOf('resi');
  const second = text.lastIndexOf('resi');
  const pieces = excerptAround(text, [
    [second, second + 4],
    [at, at + 4],
  ]);
  expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(['resi', 'resi']);
  expect(pieces[0]).toEqual({ text: '…', found: false });
  expect(pieces.map((piece) => piece.text).join('')).toBe(`…${text.slice(text.indexOf('on Monday'))}`);
});

test('an excerpt without spaces is cut before the find, one without finds is whole', () => {
  const thai = `${'ก'.repeat(40)}สินค้าแตก`;
  const [cut, before, find] = excerptAround(thai, [[40, 49]]);
  expect(cut?.text).toBe('…');
  expect(before?.text).toBe('ก'.repeat(18));
  expect(find).toEqual({ text: 'สินค้าแตก', found: true });
  expect(excerptAround('nothing marked', [])).toEqual([{ text: 'nothing marked', found: false }]);
});

test('a count fits its cell: exact below a thousand', () => {
  expect(['0', '999'].map(Number).map(compactCount)).toEqual(['0', '999']);
  expect(compactCount(1299)).toBe('1.2k');
  expect(compactCount(104_500)).toBe('100k');
});

test('an empty list names the filters that hide the rest', () => {
  expect(words.inbox.noMatchWords(['Overdue', 'Logistics'], 24)).toBe(
    'Overdue and Logistics together match nothing. 24 chats are open.',
  );
  expect(words.inbox.noMatchWords(['Starred'], 0)).toBe('Starred matches nothing here.');
});

test('the preview says You for my own line, and a colleague by name', () => {
  const row = (previewAgent?: string) =>
    ({ previewAgent, preview: 'Yes', previewKind: 'text', previewBy: 'agent' }) as ChatRow;
  const nameOf = (agent: string) => (agent === 'dewi' ? 'Dewi' : undefined);
  const seen = { me: 'mira', alone: false, nameOf };
  expect(previewOf(row('mira'), seen).by).toBe('You:');
  expect(previewOf(row('dewi'), seen).by).toBe('Dewi:');
  expect(previewOf(row(), seen).by).toBe('Shop:');
  expect(previewOf(row(), { ...seen, alone: true }).by).toBe('You:');
});

test('the preview of a notice names an order by its end', () => {
  const row = {
    preview: 'The buyer came from order 576480000000314187.',
    previewKind: 'notice',
    previewBy: 'platform',
  } as ChatRow;
  const { kind } = previewOf(row, { me: 'mira', alone: true, nameOf: () => undefined });
  expect(kind).toBe('The buyer came from order …314\u202f187.');
});
