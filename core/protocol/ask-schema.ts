import * as v from 'valibot';
import { guardCategories } from '../domain/guard/report.ts';
import { largestFile } from '../domain/message/file-kind.ts';
import { commandSchema } from './command-schema.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Room for a 10 MB picture, or a part of a video, in base64. */
const base64 = v.pipe(
  v.string(),
  v.maxLength(14_500_000),
  // By fours it would be exacter, but a pattern with a group runs out of stack within a few MB.
  v.check((text) => text.length % 4 === 0 && /^[\da-zA-Z+/]*={0,2}$/.test(text)),
);

const line = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const noticeSettings = v.strictObject({
  events: v.strictObject({
    assigned: v.boolean(),
    transferred: v.boolean(),
    dueSoon: v.boolean(),
    overdue: v.boolean(),
  }),
  repeatMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
  sound: v.boolean(),
  names: v.boolean(),
});

/** What an extension page may ask. Anything else is refused before it is looked at. */
export const askSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('command'), id, command: commandSchema }),
  v.strictObject({
    ask: v.literal('saveDraft'),
    by: id,
    conversation: id,
    text: v.pipe(v.string(), v.maxLength(100_000)),
  }),
  v.strictObject({ ask: v.literal('uploadImage'), name: v.string(), type: v.string(), base64 }),
  v.strictObject({
    ask: v.literal('beginVideo'),
    conversation: id,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largestFile.video)),
  }),
  v.strictObject({
    ask: v.literal('sendVideoPart'),
    url: v.pipe(v.string(), v.url(), v.maxLength(4000)),
    token: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
    number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
    type: v.picklist(['video/mp4', 'video/quicktime', 'video/webm']),
    base64,
  }),
  v.strictObject({ ask: v.literal('loadImage'), url: v.pipe(v.string(), v.url(), v.maxLength(4000)) }),
  v.strictObject({ ask: v.literal('connectPractice'), address: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({ ask: v.literal('leavePractice') }),
  v.strictObject({ ask: v.literal('syncNow') }),
  v.strictObject({ ask: v.literal('trySending'), conversation: id }),
  v.strictObject({ ask: v.literal('readOrders'), buyer: id, anew: v.boolean() }),
  v.strictObject({ ask: v.literal('readOrder'), order: id, anew: v.boolean() }),
  v.strictObject({ ask: v.literal('readTracking'), order: id, anew: v.boolean() }),
  v.strictObject({ ask: v.literal('readProducts'), anew: v.boolean() }),
  v.strictObject({ ask: v.literal('readVouchers'), anew: v.boolean() }),
  v.strictObject({ ask: v.literal('readProductPicture'), product: id }),
  v.strictObject({ ask: v.literal('usedReply'), id }),
  v.strictObject({
    ask: v.literal('noteSuggestions'),
    asked: line(2000),
    outcomes: v.pipe(
      v.array(
        v.strictObject({
          key: v.pipe(line(1000), v.minLength(1)),
          outcome: v.picklist(['used', 'edited', 'ignored']),
        }),
      ),
      v.maxLength(3),
    ),
  }),
  v.strictObject({
    ask: v.literal('keepMistakes'),
    by: id,
    conversation: id,
    text: line(5000),
    mistakes: v.pipe(
      v.array(
        v.strictObject({ category: v.picklist(guardCategories), words: line(5000), allowable: line(5000) }),
      ),
      v.minLength(1),
      v.maxLength(20),
    ),
  }),
  v.strictObject({
    ask: v.literal('settleMistake'),
    by: id,
    id: v.pipe(line(5100), v.minLength(1)),
    state: v.picklist(['allowed', 'dismissed']),
  }),
  v.strictObject({
    ask: v.literal('saveSettings'),
    settings: v.strictObject({
      undoSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(30))),
      notices: v.optional(noticeSettings),
      suggestReplies: v.optional(v.boolean()),
      translation: v.optional(v.strictObject({ on: v.boolean(), asTheyCome: v.boolean(), into: line(35) })),
    }),
  }),
  v.strictObject({
    ask: v.literal('wishChat'),
    conversation: id,
    window: v.nullable(v.pipe(v.number(), v.integer())),
    beside: v.boolean(),
  }),
  v.strictObject({ ask: v.literal('takeWish'), id, desk: id }),
  v.strictObject({ ask: v.literal('startFromOrder'), order: id, by: id }),
  // What the work has to be told is known where it is done.
  v.strictObject({ ask: v.literal('house'), by: id, work: v.looseObject({ do: id }) }),
  v.strictObject({ ask: v.literal('dismissPageTrouble'), key: id }),
  v.strictObject({
    ask: v.literal('practice'),
    method: v.picklist(['GET', 'POST']),
    path: v.pipe(v.string(), v.startsWith('/practice/'), v.maxLength(300)),
    body: v.optional(v.unknown()),
  }),
]);

/** The first words an open desk speaks on its port, and its heartbeat. */
export const helloSchema = v.object({
  agent: id,
  desk: id,
  looking: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});
