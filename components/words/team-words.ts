import { catalogueFor } from './catalogue-for.ts';
import { team } from './english/team.ts';

/** What is said of the team and of what waits for it. Apart from the catalogue of the desk, which would carry it in its first view. */
export const teamWords = catalogueFor(navigator.languages, { en: team });
