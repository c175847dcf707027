import { catalogueFor } from './catalogue-for.ts';
import { ahead } from './english/analytics/ahead.ts';
import { chart } from './english/analytics/chart.ts';
import { frame } from './english/analytics/frame.ts';
import { service } from './english/analytics/service.ts';
import { table } from './english/analytics/table.ts';
import { team } from './english/analytics/team.ts';

const english = { ahead, chart, frame, service, table, team };

/** What Analytics says. Apart from the catalogue of the desk, which would carry it in its first view. */
export const analyticsWords = catalogueFor(navigator.languages, { en: english });
