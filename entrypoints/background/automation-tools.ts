import type { AutomaticCommand, Command } from '../../core/domain/desk/command.ts';
import type { DecideAutomatic } from '../../core/domain/desk/view.ts';
import type { MessageReading } from '../../core/domain/triage/message-reading.ts';
import type { AutomateWork } from '../../core/engine/task.ts';
import type { DeskDb } from '../../core/store/db.ts';

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

/** What the script that holds automation hands over. */
export interface AutomationPart {
  readonly decide: DecideAutomatic;
  /** The command that a piece of work comes to by what the desk knows now; null where there is nobody to say anything to. */
  readonly commandFor: (
    tools: AutomationTools,
    id: string,
    work: AutomateWork,
  ) => Promise<AutomaticCommand | null>;
  /** Looks at the shop for how orders have moved, where somebody is to be told of that and it is time. */
  readonly watchOrders: (tools: AutomationTools) => Promise<void>;
}
