import * as v from 'valibot';
import { systemTags } from '../domain/triage/system-tag.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** A message is held back for half a minute at most. */
const undoFor = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30_000));
const capacity = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** What an agent can send. That a text is not too long for the shop is for the domain to say, in words. */
const content = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), text: text(400_000) }),
  v.strictObject({
    kind: v.literal('image'),
    url: v.pipe(v.string(), v.url()),
    width: pixels,
    height: pixels,
  }),
  v.strictObject({
    kind: v.literal('video'),
    vid: id,
    url: text(4000),
    cover: text(4000),
    seconds: v.pipe(v.number(), v.minValue(0)),
  }),
  v.strictObject({ kind: v.literal('productCard'), productId: id }),
  v.strictObject({ kind: v.literal('orderCard'), orderId: id }),
  v.strictObject({ kind: v.literal('logisticsCard'), orderId: id, packageId: v.nullable(id) }),
  v.strictObject({ kind: v.literal('returnCard'), orderId: id, skuId: id }),
  v.strictObject({ kind: v.literal('couponCard'), couponId: id }),
]);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const automaticText = v.strictObject({ on: v.boolean(), text: text(2000) });
const automation = v.strictObject({
  welcome: text(2000),
  away: text(2000),
  answers: v.strictObject({ from: share, handOff: text(2000) }),
  suggested: v.strictObject({ on: v.boolean(), from: share }),
  proactive: v.strictObject({
    shipped: automaticText,
    outForDelivery: automaticText,
    delayed: automaticText,
  }),
});

/** Whether zone, currencies and amounts are what they say is for the domain to tell, in words. */
const shopChange = v.strictObject({
  name: v.optional(text(60)),
  market: v.optional(v.pipe(text(20), v.minLength(1))),
  zone: v.optional(text(60)),
  highValue: v.optional(v.record(text(3), v.number())),
});

const role = v.picklist(['agent', 'supervisor', 'owner']);
const inChat = { by: id, conversation: id };

/** Every command that a person at the desk can give, as it comes over the wire. */
export const commandSchema = v.variant('do', [
  v.strictObject({ do: v.literal('openDesk'), agent: id, desk: id }),
  v.strictObject({ do: v.literal('closeDesk'), agent: id, desk: id }),
  v.strictObject({ do: v.literal('switchAutoAssign'), by: id, agent: id, on: v.boolean() }),
  v.strictObject({ do: v.literal('setCapacity'), by: id, agent: id, capacity }),
  v.strictObject({
    do: v.literal('addAgent'),
    by: id,
    agent: id,
    nickname: text(200),
    role: v.optional(role),
    capacity,
  }),
  v.strictObject({ do: v.literal('disableAgent'), by: id, agent: id }),
  v.strictObject({ do: v.literal('enableAgent'), by: id, agent: id }),
  v.strictObject({ do: v.literal('setRole'), by: id, agent: id, role }),
  v.strictObject({ do: v.literal('removeAvatar'), by: id, agent: id }),
  v.strictObject({
    do: v.literal('reviewAvatar'),
    by: id,
    agent: id,
    picture: id,
    accepted: v.boolean(),
    why: text(300),
  }),
  v.strictObject({ do: v.literal('renameAgent'), by: id, agent: id, nickname: text(200) }),
  v.strictObject({
    do: v.literal('sendMessage'),
    ...inChat,
    messageId: id,
    content,
    undoFor: v.optional(undoFor),
    seen: v.optional(text(200)),
    despite: v.optional(v.boolean()),
  }),
  v.strictObject({ do: v.literal('recallMessage'), ...inChat, messageId: id }),
  v.strictObject({ do: v.literal('retryMessage'), ...inChat, messageId: id }),
  v.strictObject({ do: v.literal('discardMessage'), ...inChat, messageId: id }),
  v.strictObject({ do: v.literal('claimChat'), ...inChat }),
  v.strictObject({ do: v.literal('assignChat'), ...inChat, to: id }),
  v.strictObject({ do: v.literal('transferChat'), ...inChat, to: id, note: text(2000) }),
  v.strictObject({ do: v.literal('transferAll'), by: id, to: id, note: text(2000) }),
  v.strictObject({ do: v.literal('endChat'), ...inChat }),
  v.strictObject({ do: v.literal('markNoResponseNeeded'), ...inChat }),
  v.strictObject({ do: v.literal('viewChat'), ...inChat }),
  v.strictObject({ do: v.literal('starChat'), ...inChat, on: v.boolean() }),
  v.strictObject({ do: v.literal('flagChat'), ...inChat, on: v.boolean() }),
  v.strictObject({
    do: v.literal('categorizeChat'),
    conversation: id,
    category: v.picklist(['prePurchase', 'logistics', 'aftersales', 'none']),
  }),
  v.strictObject({
    do: v.literal('correctSentiment'),
    conversation: id,
    sentiment: v.picklist(['positive', 'neutral', 'negative']),
  }),
  v.strictObject({
    do: v.literal('dismissWarning'),
    conversation: id,
    warning: v.picklist(['abuse', 'threat', 'unreasonable', 'advertising']),
  }),
  v.strictObject({ do: v.literal('starMessage'), ...inChat, message: id, on: v.boolean() }),
  v.strictObject({
    do: v.literal('reportAbuse'),
    ...inChat,
    reason: v.picklist(['abuse', 'threats', 'unreasonableDemands', 'advertising', 'other']),
    evidence: v.pipe(v.array(id), v.maxLength(100)),
    note: text(2000),
  }),
  v.strictObject({ do: v.literal('blockBuyer'), ...inChat }),
  v.strictObject({ do: v.literal('unblockBuyer'), ...inChat }),
  v.strictObject({ do: v.literal('setShop'), by: id, change: shopChange }),
  v.strictObject({
    do: v.literal('switchTag'),
    by: id,
    tag: v.picklist(systemTags),
    on: v.boolean(),
  }),
  v.strictObject({ do: v.literal('startHoliday'), by: id }),
  v.strictObject({ do: v.literal('endHoliday'), by: id }),
  v.strictObject({
    do: v.literal('planHoliday'),
    by: id,
    plan: id,
    firstDay: text(10),
    lastDay: text(10),
  }),
  v.strictObject({ do: v.literal('cancelHoliday'), by: id, plan: id }),
  v.strictObject({
    do: v.literal('setChatbot'),
    by: id,
    activities: v.array(v.picklist(['welcome', 'faq', 'away'])),
  }),
  v.strictObject({ do: v.literal('setAutomation'), by: id, automation }),
  v.strictObject({ do: v.literal('startChat'), ...inChat, order: id }),
]);
