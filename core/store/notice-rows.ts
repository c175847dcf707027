import type { KnownNotice, NoticeSlot } from '../domain/notice/notice.ts';

/** What is kept of something a person was notified of, or is to be. */
export type NoticeRow = KnownNotice;

/** How far notifications have come. Epoch ms by the shop's clock. */
export interface NoticeMarkRow {
  readonly key: 'mark';
  /** Who was last at a desk in this browser. */
  readonly agents: readonly string[];
  /** Up to when assignments were looked through. */
  readonly assignedUpTo: number;
  /** When each notification was last given, 0 for never; it carries this in its name. */
  readonly alertedAt: Readonly<Record<NoticeSlot, number>>;
  /** The same, noted when the browser had it. */
  readonly toldAt: Readonly<Record<NoticeSlot, number>>;
}
