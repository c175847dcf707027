import type { Content } from '../../../core/domain/message/content.ts';
import { words } from '../../words/words.ts';

/** What stands for a message that is not words. */
export const kindNames: Readonly<Record<Exclude<Content['kind'], 'text' | 'notice'>, string>> =
  words.contents.kinds;
