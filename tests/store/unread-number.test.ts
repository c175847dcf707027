import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DeskWorker } from '../../entrypoints/background/desk-worker.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const { kept, written } = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  written: [] as object[],
}));
vi.mock('../../core/platform/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
        set: async (values: object) => {
          written.push(values);
          Object.assign(kept, values);
        },
      },
    },
  },
}));
const { keepUnreadNumber } = await import('../../entrypoints/background/unread-number.ts');

const begin = (desk: DeskInMemory) => keepUnreadNumber({ db: desk.db } as DeskWorker);

beforeEach(() => {
  for (const key of Object.keys(kept)) delete kept[key];
  written.length = 0;
});

test('the number of unread chats is left for pages, written only where it is another', async () => {
  const desk = await deskWith('ana');
  begin(desk);
  await vi.waitFor(() => expect(kept).toEqual({ unread: 0 }));
  await desk.given(1, arrive('c1', shopMessage(1, 1)), arrive('c2', shopMessage(2, 1)));
  await vi.waitFor(() => expect(kept).toEqual({ unread: 2 }), { timeout: 3000 });
  await desk.given(2, arrive('c1', shopMessage(3, 2)));
  await desk.given(3, { do: 'viewChat', by: 'ana', conversation: 'c2' });
  await vi.waitFor(() => expect(kept).toEqual({ unread: 1 }), { timeout: 3000 });
  expect(written).toEqual([{ unread: 0 }, { unread: 2 }, { unread: 1 }]);
});

test('a worker that was stopped puts right what changed without it, and rewrites nothing that is right', async () => {
  const desk = await deskWith('ana');
  await desk.given(1, arrive('c1', shopMessage(1, 1)));
  Object.assign(kept, { unread: 7 });
  begin(desk);
  await vi.waitFor(() => expect(kept).toEqual({ unread: 1 }));
  desk.reopen();
  begin(desk);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(written).toEqual([{ unread: 1 }]);
});
