import { catalogueFor } from './catalogue-for.ts';
import { ahead } from './english/analytics/ahead.ts';
import { behind } from './english/analytics/behind.ts';
import { chart } from './english/analytics/chart.ts';
import { frame } from './english/analytics/frame.ts';
import { reconcile } from './english/analytics/reconcile.ts';
import { service } from './english/analytics/service.ts';
import { table } from './english/analytics/table.ts';
import { team } from './english/analytics/team.ts';

const english = { ahead, behind, chart, frame, reconcile, service, table, team };

/** What Analytics says. Apart from the catalogue of the desk, which would carry it in its first view. */
export const analyticsWords = catalogueFor(navigator.languages, { en: english });
