import { expect, test } from 'vitest';
import { PageTroubleBook } from '../../core/store/page-trouble-book.ts';
import { pageTroubles } from '../../core/store/queries/page-troubles.ts';
import { deskWith } from '../support/desk-in-memory.ts';

const list = { host: 'seller-us.tiktok.com', what: 'orderList' } as const;
const returns = { ...list, what: 'returnList' } as const;

test('a page that cannot be read is told of from the first time on, one row for its kind', async () => {
  const { db } = await deskWith('ana');
  const book = new PageTroubleBook(db);
  await book.unreadable(list, 1000);
  await book.unreadable(returns, 2000);
  await book.unreadable(list, 3000);
  expect(await pageTroubles(db)).toMatchObject([
    { ...list, since: 1000, lastAt: 3000, count: 2 },
    { ...returns, since: 2000, count: 1 },
  ]);
});

test('it is not told of any more once a page of its kind was read, and anew when that breaks again', async () => {
  const { db } = await deskWith('ana');
  const book = new PageTroubleBook(db);
  await book.unreadable(list, 1000);
  await book.unreadable(returns, 1000);
  await book.readable(list);
  expect(await pageTroubles(db)).toMatchObject([returns]);
  await book.unreadable(list, 5000);
  expect(await pageTroubles(db)).toMatchObject([{ ...list, since: 5000, count: 1 }, returns]);
});

test('what was dismissed stays quiet while it lasts, and speaks again after it was well', async () => {
  const { db } = await deskWith('ana');
  const book = new PageTroubleBook(db);
  await book.unreadable(list, 1000);
  const [trouble] = await pageTroubles(db);
  await book.dismiss(trouble?.key ?? '');
  await book.unreadable(list, 2000);
  expect(await pageTroubles(db)).toEqual([]);
  await book.readable(list);
  await book.unreadable(list, 3000);
  expect(await pageTroubles(db)).toHaveLength(1);
});
