import type { PracticeLink, ShopLink } from '../../core/channel/shop-link.ts';
import type { SyncRounds } from '../../core/channel/sync-rounds.ts';
import type { Caller } from '../../core/channel/tiktok/call.ts';
import type { BringFacts } from '../../core/channel/tiktok/facts-when-asked.ts';
import type { SyncMemory } from '../../core/channel/tiktok/sync.ts';
import type { Channel } from '../../core/engine/channel.ts';
import type { Engine } from '../../core/engine/engine.ts';
import type { Sender } from '../../core/engine/sender.ts';
import type { ShopFacts } from '../../core/engine/shop-facts.ts';
import type { AnswerRelay, AskRelay } from '../../core/engine/shop-relay.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { Automates, AutomatorParts } from './automation-tools.ts';
import type { FactReader, ReaderParts } from './late-shop-facts.ts';
import type { MessageReader } from './message-reader.ts';

/** What is asked of a shop while somebody waits, and put there for a message that is being written. */
export type AskedChannel = ShopFacts & Pick<Channel, 'uploadImage' | 'beginVideo' | 'sendVideoPart'>;

/** The way to ask a shop: this browser's own, or through the browser of the team that works there. */
export interface ShopAsked {
  readonly shop: {
    readonly channel: AskedChannel;
    /** What requests to it are made with; null where another browser makes them. */
    readonly caller: Caller | null;
    readonly picture: ShopLink['picture'];
  };
  /** What only a practice shop has; null at a real one, and where another browser has the way to it. */
  readonly practice: PracticeLink | null;
  /** What the requests to a shop of the platform's are made with; null at a practice shop, and where another browser makes them. */
  readonly caller: Caller | null;
  readonly reader: FactReader;
  /** The conversation with a buyer whom the desk has not met, opened at the shop. Gives its id. */
  readonly conversationWith: (buyer: string) => Promise<string>;
  /** Whether the day's quota bears requests that nobody waits for. */
  readonly spare: () => Promise<boolean>;
  /** What works there; null where that is another browser's. */
  readonly own: ShopWork | null;
}

/** What works for one shop. */
export interface ShopWork {
  readonly sender: Pick<Sender, 'drain'>;
  readonly rounds: Pick<SyncRounds, 'run' | 'stir'>;
  /** Reads the orders that matter to open chats. */
  readonly lookups: { readonly drain: () => Promise<void> };
  readonly automator: Automates;
  /** Brings what a good round cannot: ratings, which only a practice shop tells, and how orders moved. */
  readonly afterRound: () => Promise<void>;
  /** Whether nobody is there who could answer, so that asking is of no use. */
  readonly asleep: () => Promise<boolean>;
  /** Answers what another browser of the team asks of the shop. */
  readonly answer: AnswerRelay;
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
  /** Asks the browser of the team that works at the shop. */
  readonly askTeam: AskRelay;
  /** Resolves when everything that is in the team's log by now is here. */
  readonly caughtUp: () => Promise<void>;
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
