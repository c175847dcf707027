import * as v from 'valibot';
import { commandSchema } from './command-schema.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Room for a 10 MB picture in base64. */
const base64 = v.pipe(v.string(), v.maxLength(14_500_000), v.base64());

/** What an extension page may ask. Anything else is refused before it is looked at. */
export const askSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('command'), id, command: commandSchema }),
  v.strictObject({
    ask: v.literal('saveDraft'),
    conversation: id,
    text: v.pipe(v.string(), v.maxLength(100_000)),
  }),
  v.strictObject({ ask: v.literal('uploadImage'), name: v.string(), type: v.string(), base64 }),
  v.strictObject({ ask: v.literal('loadImage'), url: v.pipe(v.string(), v.url(), v.maxLength(4000)) }),
  v.strictObject({ ask: v.literal('connectPractice'), address: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({ ask: v.literal('leavePractice') }),
  v.strictObject({ ask: v.literal('syncNow') }),
  v.strictObject({ ask: v.literal('trySending'), conversation: id }),
  v.strictObject({
    ask: v.literal('practice'),
    method: v.picklist(['GET', 'POST']),
    path: v.pipe(v.string(), v.startsWith('/practice/'), v.maxLength(300)),
    body: v.optional(v.unknown()),
  }),
]);

/** The first words an open desk speaks on its port, and its heartbeat. */
export const helloSchema = v.object({ agent: id, desk: id });
