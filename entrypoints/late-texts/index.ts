import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../core/platform/handed-over.ts';
import type { KeepTexts } from '../background/text-asks.ts';
import { keepText } from './kept-texts.ts';
import { keepStarterReplies } from './starter-replies.ts';

/** What keeps the texts that a shop uses again: it comes with the first of them in a life of the worker, for most lives keep none. */
export default defineUnlistedScript(() => {
  const texts: KeepTexts = { keepText, keepStarterReplies };
  handOver('late-texts.js', texts);
});
