import { decideNotices, type NoticeDecision } from '../../core/domain/notice/decide-notices.ts';
import { type NoticeSettings, type NoticeSlot, noticeSlots } from '../../core/domain/notice/notice.ts';
import { deskIsOpen } from '../../core/domain/roster/agent.ts';
import { inHoliday, type Shop } from '../../core/domain/shop/shop.ts';
import { leaveForPages } from '../../core/platform/left-for-pages.ts';
import { notified, notify, reword, unnotify } from '../../core/platform/notifications.ts';
import { setBadge } from '../../core/platform/toolbar.ts';
import { unreadKey } from '../../core/protocol/page-ask.ts';
import { NoticeBook } from '../../core/store/notice-book.ts';
import type { NoticeMarkRow } from '../../core/store/notice-rows.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import { countsHere } from '../../core/store/queries/counts-here.ts';
import { settingsNow } from '../../core/store/queries/settings-now.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { unreadNow } from '../../core/store/queries/unread-now.ts';
import { badgeOf } from './badge.ts';
import { openDeskInFront } from './desk-opening.ts';
import type { DeskWorker } from './desk-worker.ts';
import { noticeOf } from './notice-words.ts';

/** Milliseconds from a reason to tell to doing so: what was just written is shown on the desk first, and several reasons come together. */
const soon = 400;
/** A mark that is no older than this, ms, is not written only to be newer. */
const freshFor = 300_000;

/** The part of the worker that there is something to tell of. */
type Told = Pick<DeskWorker, 'db' | 'open' | 'wish'> & {
  readonly clock: Pick<DeskWorker['clock'], 'now' | 'deviceTime'>;
  readonly presence: Pick<DeskWorker['presence'], 'takeLooked'>;
};

/** A notification's id: the same for the same notification, in every life of the worker. */
function idOf(slot: NoticeSlot, { alertedAt }: NoticeMarkRow): string {
  return `${slot}@${alertedAt[slot]}`;
}

function isOurs(id: string): boolean {
  return noticeSlots.some((slot) => id.startsWith(`${slot}@`));
}

/** Who is told: who sits at a desk in this browser, else who sat there last. */
function whoIsHere(shop: Shop, { agents }: NoticeMarkRow): readonly string[] {
  const present = Object.values(shop.agents).filter((agent) => !agent.disabled && deskIsOpen(agent));
  return present.length > 0 ? present.map(({ id }) => id) : agents;
}

/** Says outside of the desk's pages how it stands: by the badge of the toolbar button, by notifications, and by a number for scripts in foreign pages. */
export class Teller {
  readonly #worker: Told;
  readonly #book: NoticeBook;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When it is told next, epoch ms of this device. */
  #at = Number.POSITIVE_INFINITY;
  #queue: Promise<unknown> = Promise.resolve();
  /** What the browser was last given, by where, so that nothing is given again that has not changed. */
  readonly #given = new Map<string, string>();

  constructor(worker: Told) {
    this.#worker = worker;
    this.#book = new NoticeBook(worker.db);
  }

  /** There may be something else to tell. @param delay ms until it is told at the latest. */
  soon(delay = soon): void {
    const at = Date.now() + delay;
    if (at >= this.#at) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(() => {
      this.#at = Number.POSITIVE_INFINITY;
      void this.tell();
    }, delay);
  }

  /** Tells now what there is to tell. Never rejects. */
  tell(): Promise<void> {
    return this.#inTurn(() => this.#tell());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work).catch((error: unknown) => {
      // The database failed, or there is a bug: loud, and told anew the next time.
      console.error(error);
    });
    this.#queue = turn;
    return turn;
  }

  async #tell(): Promise<void> {
    await this.#worker.open();
    const { db, clock } = this.#worker;
    const now = clock.now();
    const [connection, shop, settings, before, known] = await Promise.all([
      connectionNow(db),
      shopNow(db),
      settingsNow(db),
      this.#book.mark(now),
      this.#book.known(),
    ]);
    const here = whoIsHere(shop, before);
    const [counts, unread] = await Promise.all([countsHere(db, { agents: here, now }), unreadNow(db)]);
    await Promise.all([
      this.#give('badge', badgeOf(counts), setBadge),
      this.#give('pages', unread, (number) => leaveForPages(unreadKey, number)),
    ]);
    const looked = this.#worker.presence.takeLooked();
    const facts = await this.#book.facts({ here, known, since: before.assignedUpTo, now, counts });
    const decision = decideNotices({
      facts,
      known,
      alertedAt: before.alertedAt,
      settings: settings.notices,
      quiet: inHoliday(shop, now) || !connection.firstSyncDone,
      looked,
      now,
    });
    const mark = await this.#keep(decision, { ...before, agents: here }, before, now);
    await this.#show(decision, mark, { settings: settings.notices, shop });
    if (decision.next !== null) this.soon(Math.max(soon, clock.deviceTime(decision.next) - Date.now()));
  }

  /** Keeps what was decided before any of it is seen: should this life end here, the next one goes on with it. */
  async #keep(
    { keep, forget, alert }: NoticeDecision,
    next: NoticeMarkRow,
    before: NoticeMarkRow,
    now: number,
  ): Promise<NoticeMarkRow> {
    const alertedAt = { ...before.alertedAt };
    for (const slot of alert) alertedAt[slot] = now;
    const mark = { ...next, assignedUpTo: now, alertedAt };
    const others = next.agents.join() !== before.agents.join();
    const stale = Math.abs(now - before.assignedUpTo) > freshFor;
    const isNew = others || stale || alert.length > 0;
    if (isNew || keep.length > 0 || forget.length > 0)
      await this.#book.keep(keep, forget, isNew ? mark : null);
    return isNew ? mark : before;
  }

  /** Has the browser show what was decided, whatever it shows now. */
  async #show(
    { shown }: NoticeDecision,
    mark: NoticeMarkRow,
    { settings, shop }: { readonly settings: NoticeSettings; readonly shop: Shop },
  ): Promise<void> {
    const wanted = noticeSlots.filter((slot) => shown[slot].length > 0);
    const ids = wanted.map((slot) => idOf(slot, mark));
    const there = (await notified()).filter(isOurs);
    await Promise.all(there.filter((id) => !ids.includes(id)).map(unnotify));
    const nicknames = new Map(Object.values(shop.agents).map(({ id, nickname }) => [id, nickname]));
    for (const slot of wanted) {
      const id = idOf(slot, mark);
      const notice = noticeOf(shown[slot], slot, { settings, zone: shop.zone, nicknames });
      const told = mark.toldAt[slot] === mark.alertedAt[slot];
      if (there.includes(id)) await this.#give(id, notice, (changed) => reword(id, changed));
      else if (!told) await this.#give(id, notice, (first) => notify(id, first));
      if (!told) await this.#book.told(slot, mark.alertedAt[slot]);
    }
  }

  async #give<What>(where: string, what: What, give: (what: What) => Promise<void>): Promise<void> {
    const said = JSON.stringify(what);
    if (this.#given.get(where) === said) return;
    await give(what);
    this.#given.set(where, said);
  }

  /** A person clicked a notification: the desk opens at the most pressing of its chats. */
  async clicked(id: string): Promise<void> {
    const slot = noticeSlots.find((each) => id.startsWith(`${each}@`));
    if (!slot) return;
    await this.#inTurn(async () => {
      const [first] = await this.#book.seen(slot);
      await Promise.all([unnotify(id), openDeskInFront(this.#worker, first?.conversation ?? null)]);
    });
  }

  /** A person put a notification away: it was seen. */
  async putAway(id: string): Promise<void> {
    const slot = noticeSlots.find((each) => id.startsWith(`${each}@`));
    if (slot) await this.#inTurn(async () => void (await this.#book.seen(slot)));
  }
}
