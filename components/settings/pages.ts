import type { ComponentType } from 'preact';
import { later } from '../ui/later.tsx';
import { settingsWords } from '../words/settings-words.ts';
import { words } from '../words/words.ts';
import type { PageProps } from './page-props.ts';

/** A page of the settings. */
export interface Page {
  /** Its place in the address, after the `#`. */
  readonly id: string;
  readonly group: keyof typeof settingsWords.frame.groups;
  readonly title: string;
  readonly Part: ComponentType<PageProps>;
}

/** All pages, group by group, in their order; the code of each is read when it is opened. */
export const pages: readonly Page[] = [
  {
    id: 'you',
    group: 'here',
    title: settingsWords.you.title,
    Part: later<PageProps>(async () => (await import('./you/you-page.tsx')).YouPage).Part,
  },
  {
    id: 'notifications',
    group: 'here',
    title: settingsWords.notifications.title,
    Part: later<PageProps>(
      async () => (await import('./notifications/notifications-page.tsx')).NotificationsPage,
    ).Part,
  },
  {
    id: 'sending',
    group: 'here',
    title: settingsWords.sending.title,
    Part: later<PageProps>(async () => (await import('./sending/sending-page.tsx')).SendingPage).Part,
  },
  {
    id: 'translation',
    group: 'here',
    title: words.translation.title,
    Part: later<PageProps>(async () => (await import('./translation/translation-page.tsx')).TranslationPage)
      .Part,
  },
  {
    id: 'automation',
    group: 'answers',
    title: settingsWords.automation.title,
    Part: later<PageProps>(async () => (await import('./automation/automation-page.tsx')).AutomationPage)
      .Part,
  },
  {
    id: 'faq',
    group: 'answers',
    title: settingsWords.faq.title,
    Part: later<PageProps>(async () => (await import('./faq/faq-page.tsx')).FaqPage).Part,
  },
  {
    id: 'replies',
    group: 'answers',
    title: settingsWords.replies.title,
    Part: later<PageProps>(async () => (await import('./replies/replies-page.tsx')).RepliesPage).Part,
  },
  {
    id: 'guidelines',
    group: 'answers',
    title: settingsWords.guidelines.title,
    Part: later<PageProps>(async () => (await import('./guidelines/guidelines-page.tsx')).GuidelinesPage)
      .Part,
  },
  {
    id: 'connection',
    group: 'shop',
    title: settingsWords.connection.title,
    Part: later<PageProps>(async () => (await import('./connection/connection-page.tsx')).ConnectionPage)
      .Part,
  },
  {
    id: 'shop',
    group: 'shop',
    title: settingsWords.shop.title,
    Part: later<PageProps>(async () => (await import('./shop/shop-page.tsx')).ShopPage).Part,
  },
  {
    id: 'tags',
    group: 'shop',
    title: settingsWords.tags.title,
    Part: later<PageProps>(async () => (await import('./tags/tags-page.tsx')).TagsPage).Part,
  },
  {
    id: 'blocked',
    group: 'shop',
    title: settingsWords.blocked.title,
    Part: later<PageProps>(async () => (await import('./blocked/blocked-page.tsx')).BlockedPage).Part,
  },
  {
    id: 'team',
    group: 'shop',
    title: settingsWords.team.title,
    Part: later<PageProps>(async () => (await import('./team/team-page.tsx')).TeamPage).Part,
  },
  {
    id: 'team-engine',
    group: 'shop',
    title: settingsWords.teamEngine.title,
    Part: later<PageProps>(async () => (await import('./team-engine/team-engine-page.tsx')).TeamEnginePage)
      .Part,
  },
  {
    id: 'data',
    group: 'shop',
    title: settingsWords.data.title,
    Part: later<PageProps>(async () => (await import('./data/data-page.tsx')).DataPage).Part,
  },
];
