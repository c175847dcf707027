import { catalogueFor } from './catalogue-for.ts';
import { carriers } from './english/carriers.ts';

/** What is said about carriers. Apart from the catalogue of the desk, which would carry it in its first view. */
export const carrierWords = catalogueFor(navigator.languages, { en: carriers });
