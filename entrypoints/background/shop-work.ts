import type { PracticeLink, ShopLink } from '../../core/channel/shop-link.ts';
import { SyncRounds } from '../../core/channel/sync-rounds.ts';
import type { Caller } from '../../core/channel/tiktok/call.ts';
import { hasSpare, type PollPace } from '../../core/channel/tiktok/poll-plan.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { Sender } from '../../core/engine/sender.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import { FactBook } from '../../core/store/fact-book.ts';
import { DexieSyncMemory } from '../../core/store/sync-memory.ts';
import { Automator, type AutomatorParts } from './automator.ts';
import type { Intake } from './intake.ts';
import { type FactReader, readerWhenAsked } from './late-shop-facts.ts';
import { OrderLookups } from './order-lookups.ts';

/** Everything that works for one shop. */
export interface ShopWork {
  readonly shop: ShopLink;
  /** What only a practice shop has; null at a real one. */
  readonly practice: PracticeLink | null;
  /** What the requests to a shop of the platform's are made with; null at a practice shop. */
  readonly caller: Caller | null;
  readonly sender: Sender;
  readonly rounds: SyncRounds;
  readonly reader: FactReader;
  readonly lookups: OrderLookups;
  readonly automator: Automator;
  /** Whether the day's quota bears requests that nobody waits for. */
  readonly spare: () => Promise<boolean>;
  /** Whether nobody is there who could answer, so that asking is of no use. */
  readonly asleep: () => Promise<boolean>;
}

/** What the work has of the desk around it. */
export interface WorkParts {
  readonly db: DeskDb;
  readonly book: ConnectionBook;
  readonly engine: Engine;
  readonly intake: Intake;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Whether any desk is open. */
  readonly deskOpen: () => boolean;
  /** What reads buyers' messages, with the models that it needs. */
  readonly read: AutomatorParts['read'];
  /** Something is to be sent again at an instant by the shop's clock. */
  readonly sendLater: (instant: number) => void;
}

/** How a shop is worked for. */
export interface ShopTerms extends Pick<ShopWork, 'shop' | 'practice' | 'caller' | 'asleep'> {
  readonly pace: PollPace;
  /** Requests it answers a day. */
  readonly quota: number;
}

/** So often a shop is asked how its orders move, ms: where there is a quota that costs it a sixth at most. */
function ordersEvery(quota: number): number {
  return Number.isFinite(quota) ? 600_000 : 2_000;
}

/** Puts together what works for a shop, whichever kind of shop that is. */
export function workFor({ pace, quota, ...terms }: ShopTerms, desk: WorkParts): ShopWork {
  const { shop } = terms;
  const { db, book, engine, now } = desk;
  const outbox = new DexieOutbox(db);
  const sender = new Sender({
    outbox,
    channel: shop.channel,
    now,
    run: (id, command) => engine.run(id, command, now()),
    later: desk.sendLater,
  });
  const rounds = new SyncRounds({
    channel: shop.channel,
    memory: new DexieSyncMemory(db),
    pace,
    quota,
    now,
    state: () => book.syncState(),
    saveState: (change) => book.saveSyncState(change),
    spent: () => shop.spent(),
    deskOpen: desk.deskOpen,
    take: (batches) => desk.intake.messages(batches),
  });
  const record = (commands: readonly Command[]) =>
    engine.runAll(commands.map((command) => ({ id: newId(), command, now: now() })));
  const reader = readerWhenAsked({ facts: shop.channel, book: new FactBook(db), now, record });
  const spare = async () => hasSpare({ ...(await book.syncState()), now: now() }, quota);
  const lookups = new OrderLookups({ db, outbox, reader, now, spare });
  const automator = new Automator({
    ...{ db, outbox, now, reader, record, spare, read: desk.read },
    every: ordersEvery(quota),
    run: (id, command) => engine.run(id, command, now()),
    conversationWith: (buyer) => desk.intake.conversationWith(shop.channel, buyer),
  });
  return { ...terms, sender, rounds, reader, lookups, automator, spare };
}
