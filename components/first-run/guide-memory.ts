import { type ReadonlySignal, signal } from '@preact/signals';

/** What the guide must remember over a reload. Everything else it sees in the chats themselves. */
export interface GuideMemory {
  /** The conversation it leads through; '' before one was opened. */
  readonly conversation: string;
  /** When that was opened, epoch ms by the shop's clock: what was sent before does not count. */
  readonly since: number;
  readonly deadlineRead: boolean;
  /** Steps the person chose to leave out. */
  readonly skipped: readonly string[];
  /** A buyer was asked to write, so that there is somebody to answer. */
  readonly provoked: boolean;
}

const beginning: GuideMemory = {
  conversation: '',
  since: 0,
  deadlineRead: false,
  skipped: [],
  provoked: false,
};

const place = 'guide';

function remembered(): GuideMemory | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return kept !== null && typeof kept === 'object' ? { ...beginning, ...kept } : null;
  } catch {
    return null;
  }
}

const current = signal<GuideMemory | null>(remembered());

/** How far the guide is; null while it is away. */
export const guideMemory: ReadonlySignal<GuideMemory | null> = current;

function keep(memory: GuideMemory | null): void {
  current.value = memory;
  if (memory) localStorage.setItem(place, JSON.stringify(memory));
  else localStorage.removeItem(place);
}

/** Begins the guide anew. */
export function startGuide(): void {
  keep(beginning);
}

/** Puts the guide away; it can be started again from the palette. */
export function endGuide(): void {
  keep(null);
}

export function guideIsOn(): boolean {
  return current.peek() !== null;
}

/** Notes what happened, where the guide is on. */
export function remember(news: Partial<GuideMemory>): void {
  const memory = current.peek();
  if (memory) keep({ ...memory, ...news });
}
