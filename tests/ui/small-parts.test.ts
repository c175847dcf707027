import { expect, test } from 'vitest';
import { afterSending } from '../../components/chat/composer/after-sending.ts';
import { checkAttachment } from '../../components/chat/composer/attachment-check.ts';
import { pictureSize } from '../../components/chat/contents/picture-size.ts';
import { timelineDays } from '../../components/chat/log/timeline-days.ts';
import { ledgerLines } from '../../components/deadline/ledger-words.ts';
import { practiceAddress } from '../../components/first-run/practice-address.ts';
import { rateFigure } from '../../components/performance/figures.ts';
import { practiceError, stateIn } from '../../components/practice/practice-answer.ts';
import { seenWords } from '../../components/practice/seen-words.ts';
import { inThrees, lastSix } from '../../components/ui/in-threes.ts';
import { initials, tintOf } from '../../components/ui/initials.ts';
import { againstTarget } from '../../core/domain/metrics/target.ts';
import { explainDeadline } from '../../core/domain/reply-clock/explain.ts';
import { unopenedShop } from '../../core/domain/shop/shop.ts';
import type { NoteEntry } from '../../core/store/entry-rows.ts';

test.each(['http://127.0.0.1:4010', ' http://localhost:4010/ ', 'http://127.0.0.1'])(
  'a practice shop may be at %s',
  (typed) => {
    expect(practiceAddress(typed)).toHaveProperty('address');
  },
);

test.each([
  '',
  'practice',
  'https://127.0.0.1:4010',
  'http://shop.example',
  'http://127.0.0.1.shop.example',
  'http://me@localhost:4010',
  'http://localhost:4010/?to=shop.example',
  'file:///etc/passwd',
])('a practice shop cannot be at "%s", and it is said why', (typed) => {
  expect(practiceAddress(typed)).toHaveProperty('trouble');
});

test('the lines of a conversation are parted by the days of the shop', () => {
  const line = (id: string, time: string): NoteEntry => ({
    id,
    conversation: 'c',
    chat: 1,
    at: Date.parse(time),
    tie: id,
    kind: 'note',
    note: { what: 'blocked', by: '' },
  });
  const lines = [
    line('1', '2026-03-09T16:59:00Z'),
    line('2', '2026-03-09T17:00:00Z'),
    line('3', '2026-03-10T10:00:00Z'),
  ];
  const days = timelineDays(lines, 'Asia/Jakarta');
  expect(days.map((day) => day.entries.map(({ id }) => id))).toEqual([['1'], ['2', '3']]);
});

test('what was typed while a message went out stays in the field', () => {
  expect(afterSending('Hello', 'Hello')).toBe('');
  expect(afterSending('Hello\nAnd one more', 'Hello')).toBe('And one more');
  expect(afterSending('Changed', 'Hello')).toBe('Changed');
});

test('pictures up to 10 MB and videos up to 100 MB are attached, all else is told why', async () => {
  const gif = 'GIF89a          ';
  const trouble = async (type: string, size: number, begins = gif) => {
    const file = new File([begins], 'a', { type });
    Object.defineProperty(file, 'size', { value: size });
    const checked = await checkAttachment(file);
    return 'trouble' in checked ? checked.trouble : '';
  };
  const megabyte = 1024 * 1024;
  expect(await trouble('image/gif', 10 * megabyte)).toBe('');
  expect(await trouble('image/gif', 10 * megabyte + 1)).toContain('10 MB');
  expect(await trouble('video/webm', 100 * megabyte, '\x1aE')).toContain('does not hold');
  expect(await trouble('video/mp4', 100 * megabyte, '\0\0\0\x18ftypisom')).toBe('');
  expect(await trouble('video/mp4', 100 * megabyte + 1)).toContain('100 MB');
  expect(await trouble('video/mp4', megabyte)).toContain('does not hold what its name says');
  expect(await trouble('image/svg+xml', megabyte)).toContain('JPG');
  expect(await trouble('image/png', 0)).toContain('empty');
});

test('a picture takes its own proportions within bounds, unknown sizes a default', () => {
  expect(pictureSize(800, 600)).toEqual({ width: 240, height: 180 });
  expect(pictureSize(100, 4000)).toEqual({ width: 116, height: 240 });
  expect(pictureSize(0, 0)).toEqual({ width: 168, height: 116 });
});

test('the response rate says how many misses are left, else its target', () => {
  const rate = { counted: 20, inTime: 20, pending: 0, excluded: 0 };
  const rule = { target: 0.85, warning: null };
  const figure = (counts: typeof rate) =>
    rateFigure({ rate: counts, target: 0.85, standing: againstTarget(counts, rule) });
  expect(figure(rate).note).toBe('3 misses left');
  expect(figure({ ...rate, inTime: 17 }).note).toBe('0 misses left');
  expect(figure({ ...rate, inTime: 16 })).toEqual({ value: '80.0%', note: 'target 85%' });
  expect(figure({ ...rate, counted: 0, inTime: 0 })).toEqual({ value: '–', note: 'no chats yet' });
});

test('a ledger says when the buyer wrote, the rule, what moved it and the result', () => {
  const saturday = Date.parse('2026-03-07T10:00:00Z');
  const noon = Date.parse('2026-03-09T12:00:00Z');
  const deadlines = { due12: noon, due24: noon, dueAt: noon, dueSoonAt: noon - 7_200_000 };
  const wait = { since: saturday, covered: true, primary: 12 as const, countedFrom: saturday, deadlines };
  const shop = { ...unopenedShop, market: 'UK', zone: 'Europe/London' };
  const terms = ledgerLines(explainDeadline(wait, shop), shop.zone).map(([term]) => term);
  expect(terms[0]).toBe('The buyer wrote');
  expect(terms[1]).toBe('Rule of UK, from 2025-08-15');
  expect(terms).toContainEqual(expect.stringContaining('Weekend cover: not before Mon'));
  expect(terms.at(-1)).toBe('Due soon from');
});

test('names become a letter or two, the same tint each time', () => {
  expect(initials('Marcus Webb')).toBe('MW');
  expect(initials('theboxedwife')).toBe('T');
  expect(initials('林小美 Xiaomei')).toBe('林');
  expect(initials('🙂')).toBe('🙂');
  expect(tintOf('7001')).toBe(tintOf('7001'));
});

test('long numbers are grouped, other ids are left alone', () => {
  expect(inThrees('576922108843').split('\u202f')).toEqual(['576', '922', '108', '843']);
  expect(inThrees('SKU-1')).toBe('SKU-1');
  expect(lastSix('576922108843').replaceAll('\u202f', ' ')).toBe('…108 843');
});

test('what the practice shop answers is read with care', () => {
  expect(practiceError(404, { error: 'there is no such buyer' })).toContain('no such buyer');
  expect(practiceError(200, {})).toBe('');
  expect(stateIn('nonsense')).toBeNull();
  const message = { id: '1', at: 0, role: 'SHOP', nickname: '' };
  expect(seenWords({ ...message, type: 'TEXT', content: '{"content":"Hi"}' })).toEqual({
    text: 'Hi',
    said: true,
  });
  expect(seenWords({ ...message, type: 'ORDER_CARD', content: '{"order_id":"5"}' }).text).toBe('An order, 5');
});
