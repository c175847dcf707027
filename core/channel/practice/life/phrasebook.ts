import type { Language } from './language.ts';
import type { Phrases } from './topics.ts';

/** What buyers say, by language: `phrases.json` beside this file. */
export type Phrasebook = Readonly<Record<Language, Phrases>>;
