import { Rehearsal } from '../../../../core/domain/automation/rehearsal/rehearsal.ts';
import type { Outcome, Setting } from '../../../../core/domain/automation/rehearsal/rehearsed.ts';
import type { RehearsalTools } from '../../../../core/domain/automation/rehearsal/rehearsed-desk.ts';
import { type RehearsalSums, sumsOf } from '../../../../core/domain/automation/rehearsal/sums.ts';
import { isOfConversation } from '../../../../core/domain/desk/stream.ts';
import type { CheckOutgoing } from '../../../../core/domain/guard/guard-over.ts';
import type { GuardReport } from '../../../../core/domain/guard/report.ts';
import type { Order } from '../../../../core/domain/order/order.ts';
import { needsOrderData } from '../../../../core/domain/triage/read-order-data.ts';
import { isSmallTalk } from '../../../../core/domain/triage/read-small-talk.ts';
import { conversationOfBuyer } from '../../../../core/store/queries/conversation-of-buyer.ts';
import {
  type KnownOrders,
  ordersOfConversation,
  trackingNumbers,
  type UnrecordedStage,
  unrecordedStages,
} from '../../../../core/store/queries/facts-for-rehearsal.ts';
import { eventsBefore, logFrom, logStart } from '../../../../core/store/queries/log-since.ts';
import { deskDb } from '../../../../core/store/queries/reading.ts';
import { signModels } from '../../../chat/suggestions/signs-of.ts';
import type { Pace } from '../../../ui/in-slices.ts';
import { whenHandsRest } from '../../../ui/when-idle.ts';
import { type AnswersOfThePast, answersOfThePast } from './answers-of-the-past.ts';

/** So many messages are looked at, the newest. */
const mostMessages = 5000;
const days = 30;
const DAY = 86_400_000;
const slice = 8;
const longestRest = 100;
const prepared = 0.2;

/** What a rehearsal came to. */
export interface Rehearsed {
  readonly outcomes: readonly Outcome[];
  readonly sums: RehearsalSums;
  /** Whether there are more messages than were looked at. */
  readonly more: boolean;
}

/** What of the database a rehearsal has read so far: it decides without waiting. */
class PastDesk {
  readonly orders = new Map<string, Order>();
  readonly tracking = new Map<string, string>();
  readonly conversations = new Map<string, KnownOrders>();

  /** Reads a conversation up to where the rehearsal begins, once. */
  async meet(id: string, rehearsal: Rehearsal, position: number): Promise<void> {
    if (this.conversations.has(id)) return;
    const db = deskDb();
    const known = await ordersOfConversation(db, id);
    this.conversations.set(id, known);
    for (const [order, number] of known.tracking) this.tracking.set(order, number);
    for (const event of await eventsBefore(db, `conversation/${id}`, position)) rehearsal.before(event);
  }

  /** Reads an order, and who it is of; null where its buyer has never written. */
  async meetOrder(order: Order): Promise<string | null> {
    const db = deskDb();
    this.orders.set(order.id, order);
    for (const [id, number] of await trackingNumbers(db, [order.id])) this.tracking.set(id, number);
    return order.buyer === '' ? null : conversationOfBuyer(db, order.buyer);
  }
}

/**
 * Tries automation on the last 30 days of this shop: reads the log and decides over it anew, a few milliseconds at a time. It reads
 * alone: no ask and no command goes out.
 * @param now epoch ms by the shop's clock.
 * @throws AbortError when it was stopped
 */
export async function runRehearsal(
  { tried, saved }: { readonly tried: Setting; readonly saved: Setting },
  now: number,
  guard: CheckOutgoing,
  { signal, told }: Pace,
): Promise<Rehearsed> {
  const db = deskDb();
  const since = now - days * DAY;
  const { position, messages, more } = await logStart(db, since, mostMessages);
  signal.throwIfAborted();
  const suggests = tried.automation.suggested.on || saved.automation.suggested.on;
  const answers = await answersOfThePast(suggests, since, {
    signal,
    told: (share) => told(share * prepared),
  });
  const past = new PastDesk();
  const rehearsal = new Rehearsal({ tried, saved, since }, await toolsOf(past, answers, guard));
  for (const event of await eventsBefore(db, 'shop', position)) rehearsal.before(event);
  const stages = [...(await unrecordedStages(db, since))];
  let until = performance.now() + slice;
  let done = 0;
  for await (const commits of logFrom(db, position)) {
    for (const { at, events } of commits) {
      await tell(past, rehearsal, position, dueBy(stages, at));
      for (const event of events) {
        if (isOfConversation(event)) await past.meet(event.conversation, rehearsal, position);
        if (event.type === 'MessageReceived') done += 1;
        rehearsal.take(event);
        if (event.type !== 'OrderReachedStage' || event.since < since) continue;
        const order = await db.orders.get(event.order);
        if (order) await tell(past, rehearsal, position, [{ ...event, order }]);
      }
      if (performance.now() < until) continue;
      told(prepared + (1 - prepared) * Math.min(1, done / Math.max(1, messages * 2)));
      await whenHandsRest(longestRest);
      signal.throwIfAborted();
      until = performance.now() + slice;
    }
    signal.throwIfAborted();
  }
  await tell(past, rehearsal, position, stages);
  const outcomes = rehearsal.end();
  return { outcomes, sums: sumsOf(outcomes, now), more };
}

/** Takes those that were reached by an instant off the list. */
function dueBy(stages: UnrecordedStage[], at: number): UnrecordedStage[] {
  const due = stages.findIndex(({ since }) => since > at);
  return stages.splice(0, due < 0 ? stages.length : due);
}

async function tell(
  past: PastDesk,
  rehearsal: Rehearsal,
  position: number,
  reached: readonly UnrecordedStage[],
): Promise<void> {
  for (const { order, stage, since } of reached) {
    const conversation = await past.meetOrder(order);
    if (conversation === null) continue;
    await past.meet(conversation, rehearsal, position);
    rehearsal.reached({ order, conversation, stage, since });
  }
}

async function toolsOf(
  past: PastDesk,
  answers: AnswersOfThePast,
  guard: CheckOutgoing,
): Promise<RehearsalTools> {
  const models = await signModels();
  const reports = new Map<string, GuardReport>();
  const fillOrder = (order: string) => {
    const tracking_number = past.tracking.get(order);
    return { order_id: order, ...(tracking_number === undefined ? {} : { tracking_number }) };
  };
  return {
    checkOutgoing: (text) => {
      const report = reports.get(text) ?? guard(text);
      reports.set(text, report);
      return report;
    },
    read: (text) => {
      if (!models) return null;
      const smallTalk = isSmallTalk(models.smallTalk, text);
      return { smallTalk, needsOrder: !smallTalk && needsOrderData(models.orderData, text) };
    },
    find: (asked, said, setting) => answers.find(asked, said, setting),
    fill: ({ id, latest }) => {
      const ofBuyer = past.conversations.get(id)?.ofBuyer ?? [];
      const order = latest?.orders.at(-1) ?? (ofBuyer.length === 1 ? ofBuyer[0] : undefined);
      return order === undefined ? {} : fillOrder(order);
    },
    fillOrder,
    order: (id) => past.orders.get(id),
    learn: (moment, { buyer, latest }) =>
      answers.learn(moment, { nickname: buyer.nickname, orders: latest?.orders ?? [] }),
  };
}
