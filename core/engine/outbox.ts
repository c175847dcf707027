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
  /** Notes how a task stands; a task that is done meanwhile stays done. */
  note(
    id: string,
    change: Partial<Pick<Task, 'attemptedAt' | 'attempts' | 'notBefore' | 'trouble'>>,
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those of the shop's message ids that the desk holds already. */
  held(shopMessageIds: readonly string[]): Promise<ReadonlySet<string>>;
}
