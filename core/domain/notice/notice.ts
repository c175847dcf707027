/** What a person is notified of. */
export type NoticeKind = 'assigned' | 'transferred' | 'dueSoon' | 'overdue';

/** The two notifications there are: of chats that came to somebody here, and of deadlines. Each sums up what it is about. */
export type NoticeSlot = 'came' | 'due';

export const noticeSlots: readonly NoticeSlot[] = ['came', 'due'];

/** Which of the notifications a kind belongs to. */
export function slotOf(kind: NoticeKind): NoticeSlot {
  return kind === 'overdue' || kind === 'dueSoon' ? 'due' : 'came';
}

/** Something that is so now, and that somebody may have to be told of. */
export interface NoticeFact {
  /** The same for the same fact, and never for another: a new deadline is another fact. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly chat: string;
  readonly conversation: string;
  readonly nickname: string;
  /** Whose chat it is, '' for nobody's. */
  readonly agent: string;
  /** What it is ordered by, epoch ms: when the reply is due, or when the chat came. */
  readonly at: number;
  /** Since when it is so, epoch ms. */
  readonly since: number;
  /** Whether it concerns somebody who is told here. */
  readonly mine: boolean;
}

/** What is kept of a fact as long as it is so. */
export interface KnownNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly chat: string;
  readonly conversation: string;
  /** As in the fact. */
  readonly at: number;
  /** When it was first said, epoch ms; null while it was not. */
  readonly saidAt: number | null;
  /** Somebody looked at the chat since, or put the notification away. */
  readonly seen: boolean;
}

/** How somebody wants to be notified. */
export interface NoticeSettings {
  readonly events: Readonly<Record<NoticeKind, boolean>>;
  /** Minutes after which what is overdue and not seen is said again; 0 for never. */
  readonly repeatMinutes: number;
  /** Whether a notification makes a sound. */
  readonly sound: boolean;
  /** Whether it names the buyer; what they wrote it never says. */
  readonly names: boolean;
}
