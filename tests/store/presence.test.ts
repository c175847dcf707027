import { beforeEach, expect, test, vi } from 'vitest';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { Presence } from '../../entrypoints/background/presence.ts';
import { ShopClock } from '../../entrypoints/background/shop-clock.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';

const browserNow = vi.hoisted(() => ({ pages: new Set<string>(), looks: 0, goneAt: 0 }));
vi.mock('../../core/platform/open-pages.ts', () => ({
  openPageIds: async () => {
    browserNow.looks += 1;
    if (browserNow.looks === browserNow.goneAt) browserNow.pages.clear();
    return new Set(browserNow.pages);
  },
}));

const page = 'window of ana';
let desk: DeskInMemory;
let presence: Presence;

/** Ana's desk was open when the last life of the worker ended. */
beforeEach(async () => {
  Object.assign(browserNow, { pages: new Set([page]), looks: 0, goneAt: 0 });
  desk = await deskWith('ana');
  presence = new Presence(desk.engine, new ShopClock(), {
    came: () => {},
    went: () => {},
    working: () => true,
    looked: () => {},
  });
});

const desksOfAna = async () => (await shopNow(desk.db)).agents['ana']?.desks;

test('a desk that was closed while no worker was there to see it is closed before anything else is done', async () => {
  browserNow.pages.clear();
  await presence.reconcile(desk.db);
  expect(await desksOfAna()).toEqual([]);
});

test('a page that was being closed when the worker woke is found gone before the shop is looked at', async () => {
  browserNow.goneAt = 3;
  await presence.reconcile(desk.db);
  expect(await desksOfAna()).toEqual([page]);
  await presence.settle(desk.db);
  expect(await desksOfAna()).toEqual([]);
});

test('a page that is heard of again is waited for no longer, and stays present', async () => {
  await presence.reconcile(desk.db);
  presence.attended({ agent: 'ana', desk: page }, page);
  await presence.settle(desk.db);
  expect(browserNow.looks).toBe(2);
  expect(await desksOfAna()).toEqual([page]);
});

test('a page that is there but busy stays present, and the shop does not wait for it for long', async () => {
  await presence.reconcile(desk.db);
  await presence.settle(desk.db);
  expect(browserNow.looks).toBe(7);
  await presence.settle(desk.db);
  expect(browserNow.looks).toBe(7);
  expect(await desksOfAna()).toEqual([page]);
});
