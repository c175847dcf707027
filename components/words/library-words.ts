import { catalogueFor } from './catalogue-for.ts';
import { library } from './english/library.ts';

/** What is said of the FAQ library and of saved replies, in the chat and in the settings: apart, as the first view has none of it. */
export const libraryWords = catalogueFor(navigator.languages, { en: library });
