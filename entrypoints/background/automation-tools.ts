import type { AutomaticCommand } from '../../core/domain/desk/automatic-command.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import type { DecideAutomatic } from '../../core/domain/desk/view.ts';
import type { MessageReading } from '../../core/domain/triage/message-reading.ts';
import type { ChannelFault } from '../../core/engine/channel.ts';
import type { Outbox } from '../../core/engine/outbox.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { FactReader } from './late-shop-facts.ts';

/** What the worker lends to automation. Whatever asks the shop rejects with `ChannelFault`. Times are epoch ms by the shop's clock. */
export interface AutomationTools {
  readonly db: DeskDb;
  readonly now: () => number;
  /** What is read in a buyer's text; null where nothing can be. */
  readonly read: (text: string) => MessageReading | null;
  /** The conversation with a buyer whom the desk has not met, opened at the shop. */
  readonly conversationWith: (buyer: string) => Promise<string>;
  readonly readOrder: (order: string) => Promise<void>;
  /** Reads what the carrier reported of an order. */
  readonly readTracking: (order: string) => Promise<void>;
  /** Reads the orders that changed since an instant. */
  readonly readMoved: (since: number) => Promise<void>;
  /** Records what was learned at the shop. */
  readonly record: (commands: readonly Command[]) => Promise<unknown>;
  /** So long is waited between two looks at how orders move, ms. */
  readonly every: number;
  /** Whether the day's quota bears requests that nobody waits for. */
  readonly spare: () => Promise<boolean>;
}

/** What automation has of its surroundings. */
export interface AutomatorParts
  extends Pick<AutomationTools, 'db' | 'now' | 'every' | 'spare' | 'conversationWith' | 'record'> {
  readonly outbox: Outbox;
  readonly run: (id: string, command: AutomaticCommand) => Promise<unknown>;
  readonly read: () => Promise<AutomationTools['read']>;
  readonly reader: Pick<FactReader, 'order' | 'tracking' | 'moved'>;
  /** The fault of the shop's side that an error is; null for any other. A late script cannot tell it by its class. */
  readonly faultIn: (error: unknown) => ChannelFault | null;
}

/** What automation does for a shop. */
export interface Automates {
  /** Says what can be said now. */
  readonly drain: () => Promise<void>;
  /** Looks at how orders have moved, where that is due. What the shop does not answer now is asked the next time. */
  readonly watch: () => Promise<void>;
}

/** What the script that holds automation hands over. */
export interface AutomationPart {
  readonly decide: DecideAutomatic;
  readonly automatorOf: (parts: AutomatorParts) => Automates;
}
