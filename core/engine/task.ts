import type { ProactiveStage } from '../domain/automation/automation.ts';
import type { SendableContent } from '../domain/message/content.ts';

/** What has to be done because of a commit, at least once. */
export type TaskWork =
  /** Carry out a command that follows from it, at its instant (epoch ms). */
  | { readonly kind: 'follow'; readonly command: 'dispatchChats' | 'startHeldClocks'; readonly at: number }
  /** Hand a message to the shop. */
  | {
      readonly kind: 'send';
      readonly conversation: string;
      readonly messageId: string;
      readonly content: SendableContent;
      /** No person wrote it: it leaves only if that is still right. */
      readonly automatic?: true;
    }
  /** Tell the shop that the buyer's messages were seen. */
  | { readonly kind: 'read'; readonly conversation: string }
  /** Read what the shop says of a buyer's orders: of all of them, or of one. */
  | {
      readonly kind: 'look';
      readonly conversation: string;
      readonly buyer: string;
      readonly order: string | null;
    }
  /** Say something to a buyer without a person. The task's id is that of the command it leads to, and of the message. */
  | {
      readonly kind: 'automate';
      readonly for: 'greeting' | 'answer';
      readonly conversation: string;
      readonly chat: number;
      /** The buyer's message, and when it was written, epoch ms. */
      readonly about: string;
      readonly writtenAt: number;
    }
  | {
      readonly kind: 'automate';
      readonly for: 'order';
      readonly order: string;
      readonly stage: ProactiveStage;
      /** When the order came so far, epoch ms. */
      readonly since: number;
    };

/** What automation may have to say. */
export type AutomateWork = Extract<TaskWork, { readonly kind: 'automate' }>;

/** A line of the outbox. */
export interface Task {
  readonly id: string;
  readonly kind: TaskWork['kind'];
  readonly work: TaskWork;
  /** When it was put there, epoch ms: half of its order. */
  readonly at: number;
  /** Not before this instant, epoch ms. */
  readonly notBefore: number;
  /** Set before a message is handed to the shop: from then on its fate is unknown until it is recorded. */
  readonly attemptedAt: number | null;
  readonly attempts: number;
  /** What went wrong the last time, worded for a person; '' at first. */
  readonly trouble: string;
}

/** A task nobody has tried yet. */
export function newTask(id: string, work: TaskWork, at: number): Task {
  return { id, kind: work.kind, work, at, notBefore: 0, attemptedAt: null, attempts: 0, trouble: '' };
}

/** The outbox line of one of our messages. */
export function sendTaskId(messageId: string): string {
  return `send:${messageId}`;
}
