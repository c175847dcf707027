import type { GuardCategory } from '../../../core/domain/guard/report.ts';
import { guard } from './guard.ts';

/** What the desk says inside the Seller Center's own pages. */
export const sellerCenter = {
  messages: 'Customer messages',
  unread: (count: number) => `${count} unread`,
  /** A count that leaves its badge round. */
  badge: (count: number) => (count > 99 ? '99+' : String(count)),
  chat: 'Chat with buyer',
  checking: 'Checking whether a chat can be started',
  noAnswer: 'The desk does not answer. Open it from the toolbar.',
  fromToolbar: 'Open the desk from the toolbar',
  /** Before what the guard found in a reply to a review. */
  stop: 'Against the guidelines.',
  warn: 'Check this first.',
  found: (quote: string, category: GuardCategory) => {
    const { wrong, guideline } = guard.of(category);
    return `“${quote}” ${wrong} ${guard.guideline(guideline)}`;
  },
};
