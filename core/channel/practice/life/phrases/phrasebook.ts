import type { Language } from '../language.ts';
import type { Phrases } from '../topics.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { filipino } from './filipino.ts';
import { german } from './german.ts';
import { indonesian } from './indonesian.ts';
import { japanese } from './japanese.ts';
import { malay } from './malay.ts';
import { spanish } from './spanish.ts';
import { thai } from './thai.ts';
import { vietnamese } from './vietnamese.ts';

/** What buyers say, by language. */
export const phrasebook: Readonly<Record<Language, Phrases>> = {
  chinese,
  english,
  filipino,
  german,
  indonesian,
  japanese,
  malay,
  spanish,
  thai,
  vietnamese,
};
