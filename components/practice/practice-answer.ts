import { words } from '../words/words.ts';

/** An order of a practice buyer. */
export interface PracticeOrder {
  readonly id: string;
  readonly status: string;
  readonly stage: string;
  readonly returnedAt: number | null;
}

/** A made-up buyer as the practice shop tells it. */
export interface PracticeBuyer {
  readonly id: string;
  readonly nickname: string;
  readonly conversationId: string | null;
  readonly latestAt: number | null;
  /** What the shop wrote and this buyer has not looked at. */
  readonly unreadForBuyer: number;
  readonly ratingAsked: boolean;
  /** Newest first. */
  readonly orders: readonly PracticeOrder[];
}

/** The practice shop's world: its present time (epoch ms), whether its buyers write by themselves, and who they are. */
export interface PracticeState {
  readonly now: number;
  readonly lively: boolean;
  readonly buyers: readonly PracticeBuyer[];
}

/** A message as the buyer's app shows it; `content` is JSON. */
export interface SeenMessage {
  readonly id: string;
  readonly type: string;
  readonly content: string;
  readonly at: number;
  readonly role: string;
  readonly nickname: string;
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

/** The words of an error the practice shop answered with, '' where it is none. */
export function practiceError(status: number, body: unknown): string {
  if (status < 400) return '';
  const said = field(body, 'error');
  return typeof said === 'string' ? words.practice.refused(said) : words.practice.answered(status);
}

/** The state in an answer; null where it holds none. */
export function stateIn(body: unknown): PracticeState | null {
  const whole = typeof field(body, 'now') === 'number' && Array.isArray(field(body, 'buyers'));
  return whole ? (body as PracticeState) : null;
}

/** The messages in an answer. */
export function messagesIn(body: unknown): readonly SeenMessage[] {
  const messages = field(body, 'messages');
  return Array.isArray(messages) ? (messages as SeenMessage[]) : [];
}
