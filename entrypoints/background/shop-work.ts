import type { PracticeLink, ShopLink } from '../../core/channel/shop-link.ts';
import type { SyncRounds } from '../../core/channel/sync-rounds.ts';
import type { Caller } from '../../core/channel/tiktok/call.ts';
import type { BringFacts } from '../../core/channel/tiktok/facts-when-asked.ts';
import type { SyncMemory } from '../../core/channel/tiktok/sync.ts';
import type { Engine } from '../../core/engine/engine.ts';
import type { Sender } from '../../core/engine/sender.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { Automates, AutomatorParts } from './automation-tools.ts';
import type { FactReader, ReaderParts } from './late-shop-facts.ts';
import type { MessageReader } from './message-reader.ts';

/** Everything that works for one shop. */
export interface ShopWork {
  readonly shop: ShopLink;
  /** What only a practice shop has; null at a real one. */
  readonly practice: PracticeLink | null;
  /** What the requests to a shop of the platform's are made with; null at a practice shop. */
  readonly caller: Caller | null;
  readonly sender: Pick<Sender, 'drain'>;
  readonly rounds: Pick<SyncRounds, 'run' | 'stir'>;
  readonly reader: FactReader;
  /** Reads the orders that matter to open chats. */
  readonly lookups: { readonly drain: () => Promise<void> };
  readonly automator: Automates;
  /** Brings what a good round cannot: ratings, which only a practice shop tells, and how orders moved. */
  readonly afterRound: () => Promise<void>;
  /** The conversation with a buyer whom the desk has not met, opened at the shop. Gives its id. */
  readonly conversationWith: (buyer: string) => Promise<string>;
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
  /** What the desk holds of the shop. */
  readonly memory: SyncMemory;
  /** Whether a team shares the log. */
  readonly inTeam: boolean;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Told the shop's clock where it is another than ours; a practice shop's time may be run ahead. */
  readonly heardClock: (shopNow: number) => void;
  /** Whether any desk is open. */
  readonly deskOpen: () => boolean;
  /** Something is to be sent again at an instant by the shop's clock. */
  readonly sendLater: (instant: number) => void;
  /** What reads buyers' messages, with the models that it needs. */
  readonly messages: Pick<MessageReader, 'ready'>;
  /** Brings what asks the shop for what it knows beside its chats. */
  readonly bringFacts: BringFacts;
  /** What reads that and writes it down. */
  readonly readerOf: (parts: Omit<ReaderParts, 'book'>) => FactReader;
  /** What automation does for a shop. */
  readonly automatorOf: (parts: AutomatorParts) => Automates;
}
