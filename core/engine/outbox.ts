import type { Conversation } from '../domain/chat/conversation.ts';
import type { Task } from './task.ts';

/** The part of the outbox that leads to the shop. */
export interface Outbox {
  /** Messages and other tasks for the shop that are left, in the order they were put there. */
  forShop(): Promise<readonly Task[]>;
  /** Orders that are to be looked up, the chat that came last first. */
  looks(): Promise<readonly Task[]>;
  /** Whether a task is still to be done. */
  isLeft(id: string): Promise<boolean>;
  /**
   * Notes that a message is about to be handed over (epoch ms). False where the task is no longer there: it was
   * called back or is done. From then on nobody can call it back.
   */
  take(id: string, attemptedAt: number): Promise<boolean>;
  /**
   * The same for a message that leaves only if something holds of its conversation at that instant: no commit comes
   * between the look and the note. 'kept' where it does not hold; the task stays.
   */
  takeIf(
    task: { readonly id: string; readonly conversation: string },
    attemptedAt: number,
    may: (conversation: Conversation | undefined) => boolean,
  ): Promise<'taken' | 'kept' | 'gone'>;
  /** What automation has to do, in the order it came up. */
  automations(): Promise<readonly Task[]>;
  /** Notes how a task stands; a task that is done meanwhile stays done. */
  note(
    id: string,
    change: Partial<Pick<Task, 'attemptedAt' | 'attempts' | 'notBefore' | 'trouble'>>,
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those of the shop's message ids that the desk holds already. */
  held(shopMessageIds: readonly string[]): Promise<ReadonlySet<string>>;
}
