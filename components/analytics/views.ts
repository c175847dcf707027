import type { ComponentType } from 'preact';
import { later } from '../ui/later.tsx';
import { analyticsWords } from '../words/analytics-words.ts';

/** A view of Analytics. */
interface View {
  /** Its place in the address, after `#analytics/`. */
  readonly id: string;
  readonly title: string;
  readonly Part: ComponentType;
}

/** All views in their order; the code of each is read when it is opened. */
export const views: readonly View[] = [
  {
    id: 'service',
    title: analyticsWords.service.title,
    Part: later(async () => (await import('./service/service-view.tsx')).ServiceView).Part,
  },
  {
    id: 'ahead',
    title: analyticsWords.ahead.title,
    Part: later(async () => (await import('./ahead/ahead-view.tsx')).AheadView).Part,
  },
  {
    id: 'team',
    title: analyticsWords.team.title,
    Part: later(async () => (await import('./team/team-view.tsx')).TeamView).Part,
  },
];
