import { guardModel } from './guard-model.ts';
import { guardOver } from './guard-over.ts';
import { guardWords } from './words/guard-words.ts';

/**
 * What of an outbound text breaks the communication guidelines (docs/rules.md §9). Takes the text as it would be sent;
 * never throws. Offsets are UTF-16 units of that text. Heavy to load: a page reads it when it is first needed.
 */
export const checkOutgoing = guardOver(guardWords, guardModel());
