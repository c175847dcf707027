import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../core/platform/browser.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { firstSettings } from '../../core/store/queries/settings-now.ts';
import type { Wish } from '../../core/store/wish-book.ts';
import { Teller } from '../../entrypoints/background/teller.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';
import { type ToolbarAndTray, trayOf } from '../support/tray.ts';

vi.mock('../../core/platform/browser.ts', async () => ({
  browser: (await import('../support/tray.ts')).toolbarAndTray(),
}));

const HOUR = 3_600_000;
const MINUTE = 60_000;
const noon = Date.parse('2026-03-10T12:00:00Z');

/** A desk over whose worker something is told. */
class Stage {
  readonly tray: ToolbarAndTray = trayOf(browser);
  readonly wishes: Wish[] = [];
  looking = new Set<string>();
  now = noon;
  desk!: DeskInMemory;
  teller!: Teller;
  #lines = 0;

  async begin(...agents: readonly string[]): Promise<this> {
    this.tray.begin();
    this.desk = await deskWith(...agents);
    await this.desk.db.connection.put({ ...notConnected, kind: 'practice', firstSyncDone: true });
    this.start();
    await this.teller.tell();
    return this;
  }

  /** As after the worker was stopped. */
  start(): void {
    this.teller = new Teller({
      db: this.desk.db,
      open: async () => {},
      wish: async (wish) => `wish ${this.wishes.push(wish)}`,
      clock: { now: () => this.now, deviceTime: (at) => at },
      presence: { takeLooked: () => new Map([...this.looking].map((each) => [each, this.now])) },
    });
  }

  async at(now: number): Promise<void> {
    this.now = now;
    await this.desk.engine.settle(now);
    await this.teller.tell();
  }

  write(buyer: string, at = this.now) {
    this.#lines += 1;
    return this.desk.given(this.now, arrive(buyer, shopMessage(this.#lines, at)));
  }

  set(change: Partial<typeof firstSettings.notices>) {
    return this.desk.db.settings.put({
      ...firstSettings,
      notices: { ...firstSettings.notices, ...change },
    });
  }
}

let stage: Stage;
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stage = await new Stage().begin('mira');
});

describe('the badge', () => {
  test('shows what is unread, then what is due soon, then what is overdue, and nothing once all is answered', async () => {
    expect(stage.tray.badge).toMatchObject({ text: '', title: 'extName' });
    await stage.write('Ana');
    await stage.at(noon);
    expect(stage.tray.badge).toMatchObject({ text: '1', title: 'extName: badgeUnread(1)' });
    await stage.at(noon + 11 * HOUR);
    expect(stage.tray.badge.title).toBe('extName: badgeDueSoon(1), badgeUnread(1)');
    await stage.at(noon + 13 * HOUR);
    expect(stage.tray.badge.title).toBe('extName: badgeOverdue(1), badgeUnread(1)');
    await stage.desk.given(stage.now, { do: 'endChat', by: 'mira', conversation: 'Ana' });
    await stage.at(stage.now);
    expect(stage.tray.badge.text).toBe('');
  });

  test('counts what nobody holds, and not what a colleague elsewhere holds', async () => {
    stage = await new Stage().begin('mira', 'dewi');
    await stage.desk.given(noon, { do: 'closeDesk', agent: 'dewi', desk: 'window of dewi' });
    for (const buyer of ['Ana', 'Ben', 'Cem', 'Dee', 'Eve']) await stage.write(buyer);
    await stage.desk.given(noon, { do: 'assignChat', by: 'mira', to: 'dewi', conversation: 'Ana' });
    await stage.at(noon);
    expect(stage.tray.badge.text).toBe('4');
  });

  test('goes with the number of all that is unread in the shop, for the buttons in foreign pages', async () => {
    await stage.write('Ana');
    await stage.at(noon);
    expect(stage.tray.left).toEqual({ unread: 1 });
    await stage.desk.given(noon, { do: 'viewChat', by: 'mira', conversation: 'Ana' });
    await stage.at(noon);
    expect(stage.tray.left).toEqual({ unread: 0 });
  });

  test('is written only when it changed', async () => {
    await stage.write('Ana');
    await stage.at(noon);
    const { writes } = stage.tray;
    await stage.at(noon + MINUTE);
    expect(stage.tray.writes).toBe(writes);
  });

  test.each([1, 2, 3])('can be read on its colour (%i)', async (hours) => {
    await stage.write('Ana');
    await stage.at(noon + hours * 5 * HOUR);
    expect(stage.tray.contrast()).toBeGreaterThan(4.5);
  });
});

describe('notifications', () => {
  test('tell of a new chat once, in every life of the worker', async () => {
    await stage.write('Ana');
    await stage.at(noon);
    stage.start();
    await stage.at(noon + MINUTE);
    expect(stage.tray.given).toEqual(['noticeAssignedOne']);
    expect(stage.tray.open).toHaveLength(1);
  });

  test('say neither who wrote nor what, unless the name is wanted', async () => {
    await stage.write('Ana');
    await stage.at(noon);
    expect(JSON.stringify([...stage.tray.there.values()])).not.toContain('Ana');
    await stage.set({ names: true, sound: false });
    await stage.write('Ben');
    await stage.at(noon + MINUTE);
    await stage.desk.given(stage.now, { do: 'endChat', by: 'mira', conversation: 'Ana' });
    await stage.at(noon + 2 * MINUTE);
    expect([...stage.tray.there.values()]).toMatchObject([
      { title: 'noticeAssignedNamed(Ben)', silent: true },
    ]);
    expect(stage.tray.given).toHaveLength(2);
  });

  test('tell of a transfer, and not of what one took oneself', async () => {
    stage = await new Stage().begin('mira', 'dewi');
    await stage.desk.given(
      noon,
      { do: 'switchAutoAssign', agent: 'mira', on: false },
      { do: 'switchAutoAssign', agent: 'dewi', on: false },
    );
    await stage.write('Ana');
    await stage.desk.given(noon, { do: 'claimChat', by: 'mira', conversation: 'Ana' });
    await stage.at(noon);
    expect(stage.tray.given).toEqual([]);
    const transfer = { do: 'transferChat', by: 'mira', to: 'dewi', conversation: 'Ana', note: '' } as const;
    await stage.desk.given(noon, transfer);
    await stage.at(noon);
    expect(stage.tray.given).toEqual(['noticeTransferredOne']);
  });

  test('sum up what fell due while nobody was awake, and shrink as it is answered', async () => {
    for (const buyer of ['Ana', 'Ben', 'Cem']) await stage.write(buyer);
    stage.start();
    await stage.at(noon + 13 * HOUR);
    expect(stage.tray.given).toEqual(['noticeAssignedMany(3)', 'noticeOverdueMany(3)']);
    await stage.desk.given(stage.now, { do: 'markNoResponseNeeded', by: 'mira', conversation: 'Ana' });
    await stage.at(stage.now + 1);
    expect(stage.tray.titles).toContain('noticeOverdueMany(2)');
    expect(stage.tray.given).toHaveLength(2);
  });

  test('go when somebody looks at the chat, and come no more for it', async () => {
    await stage.write('Ana');
    stage.looking = new Set(['Ana']);
    await stage.at(noon + 13 * HOUR);
    stage.looking = new Set();
    await stage.at(noon + 14 * HOUR);
    expect(stage.tray.given).toEqual([]);
  });

  test('once put away stay away, and a click opens the most pressing chat', async () => {
    await stage.write('Ana');
    await stage.write('Ben', noon - HOUR);
    await stage.at(noon + 13 * HOUR);
    const [came = '', due = ''] = [...stage.tray.there.keys()];
    stage.tray.dismiss(came);
    await stage.teller.putAway(came);
    await stage.teller.clicked(due);
    await stage.at(noon + 20 * HOUR);
    expect(stage.tray.open).toEqual([]);
    expect(stage.wishes).toEqual([{ conversation: 'Ben', order: null, window: null }]);
  });

  test('wait for the end of holiday mode', async () => {
    await stage.desk.given(noon, { do: 'startHoliday' });
    await stage.write('Ana');
    await stage.at(noon + HOUR);
    expect(stage.tray.given).toEqual([]);
    await stage.desk.given(noon + HOUR, { do: 'endHoliday' });
    await stage.at(noon + HOUR);
    expect(stage.tray.given).toEqual(['noticeAssignedOne']);
  });

  test('reach who sat here last where no desk is open', async () => {
    await stage.write('Ana');
    await stage.at(noon);
    await stage.desk.given(noon, { do: 'closeDesk', agent: 'mira', desk: 'window of mira' });
    await stage.at(noon + 13 * HOUR);
    expect(stage.tray.given).toEqual(['noticeAssignedOne', 'noticeOverdueOne']);
  });

  test('neither double nor vanish, wherever the worker dies', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const history = fc.array(
      fc.record({ passes: fc.integer({ min: 1, max: 4 * HOUR }), dies: fc.integer({ min: 0, max: 12 }) }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        stage = await new Stage().begin('mira');
        await stage.set({ repeatMinutes: 0 });
        for (const [n, { passes, dies }] of steps.entries()) {
          await stage.write(`buyer ${n}`);
          stage.tray.diesAfter(dies);
          await stage.at(stage.now + passes);
          stage.tray.revive();
          stage.start();
        }
        await stage.at(stage.now + MINUTE);
        await stage.at(stage.now + MINUTE);
        expect(new Set(stage.tray.givenIds).size).toBe(stage.tray.givenIds.length);
        const kept = await stage.desk.db.notices.toArray();
        expect(kept.every(({ saidAt, seen }) => saidAt !== null && !seen)).toBe(true);
        expect(stage.tray.open).toHaveLength(new Set(kept.map(({ kind }) => kind === 'assigned')).size);
      }),
      { numRuns: 30 },
    );
  });
});
