import { describe, expect, test } from 'vitest';
import { wishHolds, wishNow } from '../../core/store/queries/wish-now.ts';
import { WishBook } from '../../core/store/wish-book.ts';
import { deskWith } from '../support/desk-in-memory.ts';

const NOW = 1_000_000;
const about = (order: string, window: number | null) => ({ conversation: null, order, window });

const in_ = (window: number | null, beside: boolean | null = null) => ({ window, beside });

async function book() {
  const desk = await deskWith('ana');
  return { desk, wishes: new WishBook(desk.db) };
}

describe('what a desk is to open', () => {
  test('is the newest wish for its own window, or for any', async () => {
    const { desk, wishes } = await book();
    await wishes.keep('w1', about('1', 7), NOW);
    await wishes.keep('w2', about('2', 7), NOW + 1);
    await wishes.keep('w3', about('3', 8), NOW + 2);
    expect((await wishNow(desk.db, in_(7), NOW + 3))?.order).toBe('2');
    expect((await wishNow(desk.db, in_(8), NOW + 3))?.order).toBe('3');
    expect(await wishNow(desk.db, in_(9), NOW + 3)).toBeNull();
    expect(await wishNow(desk.db, in_(null), NOW + 3)).toBeNull();
    await wishes.keep('w4', about('4', null), NOW + 3);
    expect((await wishNow(desk.db, in_(9), NOW + 3))?.order).toBe('4');
    expect((await wishNow(desk.db, in_(8), NOW + 3))?.order).toBe('4');
  });

  test('is for the panel where that was opened, and for a tab where that was opened after all', async () => {
    const { desk, wishes } = await book();
    await wishes.keep('w1', { ...about('1', 7), beside: true }, NOW);
    expect(await wishNow(desk.db, in_(7, false), NOW)).toBeNull();
    expect((await wishNow(desk.db, in_(7, true), NOW))?.id).toBe('w1');
    await wishes.leaveToTab('w1');
    expect((await wishNow(desk.db, in_(7, false), NOW))?.id).toBe('w1');
    expect(await wishNow(desk.db, in_(7, true), NOW)).toBeNull();
    expect(await wishes.take('w1', 'tab')).toBe(true);
    await wishes.leaveToTab('w1');
    expect((await desk.db.wishes.get('7'))?.takenBy).toBe('tab');
  });

  test('is nothing that was wished for more than a minute ago', async () => {
    const { desk, wishes } = await book();
    await wishes.keep('w1', about('1', 7), NOW);
    expect((await wishNow(desk.db, in_(7), NOW + wishHolds))?.id).toBe('w1');
    expect(await wishNow(desk.db, in_(7), NOW + wishHolds + 1)).toBeNull();
  });

  test('is taken by one desk, once, also where the worker died between asking and answering', async () => {
    const { desk, wishes } = await book();
    await wishes.keep('w1', about('1', null), NOW);
    expect(await wishes.take('w1', 'panel')).toBe(true);
    expect(await wishes.take('w1', 'tab')).toBe(false);
    desk.reopen();
    const again = new WishBook(desk.db);
    expect(await again.take('w1', 'panel')).toBe(true);
    expect(await wishNow(desk.db, in_(7), NOW)).toBeNull();
    expect(await again.take('gone', 'panel')).toBe(false);
  });

  test('two desks that ask at the same time do not both get', async () => {
    const { wishes } = await book();
    await wishes.keep('w1', about('1', null), NOW);
    const got = await Promise.all(['a', 'b', 'c'].map((desk) => wishes.take('w1', desk)));
    expect(got.filter(Boolean)).toHaveLength(1);
  });
});
