import { english } from './english.ts';
import { indonesianMalay } from './indonesian-malay.ts';
import { names } from './names.ts';
import { spanish } from './spanish.ts';
import { tagalog } from './tagalog.ts';
import { thai } from './thai.ts';
import { vietnamese } from './vietnamese.ts';

/** Everything the guard knows by heart. The list with a `when` comes last: it holds for all that follows. */
export const guardWords = [names, english, indonesianMalay, thai, spanish, tagalog, vietnamese];
