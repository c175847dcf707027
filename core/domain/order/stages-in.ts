import type { ProactiveStage } from '../automation/automation.ts';
import type { Order } from './order.ts';
import type { TrackingStep } from './tracking.ts';
import { underWay } from './under-way.ts';

/** What carriers write, in the languages of the markets; of a text that fits both the first is meant. */
const wordings: readonly (readonly [Exclude<ProactiveStage, 'shipped'>, RegExp])[] = [
  [
    'delayed',
    /\bdelay(ed|s)?\b|\bpostponed\b|\brescheduled\b|taking longer than|tertunda|terlambat|keterlambatan|ล่าช้า|bị trễ|chậm trễ|tertangguh|naantala|retras|demora|atras(o|ad)|verspät|retard|ritardo|遅延|遅れ/iu,
  ],
  [
    'outForDelivery',
    /\bout for delivery\b|\bwith (the |your )?(courier|driver) for delivery\b|sedang (diantar|dikirim ke alamat)|dalam pengantaran|sedang dihantar|นำจ่าย|กำลังจัดส่งให้|đang giao hàng|đang được giao|ihahatid na|en reparto|saiu para entrega|em rota de entrega|in zustellung|en cours de livraison|in consegna|配達中|持ち出し/iu,
  ],
];

/** A negation or an end of it before the word: "no longer delayed" tells of no delay. */
const notSo = /\b(not?|no longer|without|undelivered|unable|failed|attempted)\b/iu;

/** The stage that a carrier's report tells of; null for none that buyers are told of. */
function stageIn({ text }: TrackingStep): Exclude<ProactiveStage, 'shipped'> | null {
  if (notSo.test(text)) return null;
  return wordings.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** The stages that reports tell of, each with the first instant it was reported at, epoch ms. */
export function stagesIn(steps: readonly TrackingStep[]): ReadonlyMap<ProactiveStage, number> {
  const stages = new Map<ProactiveStage, number>();
  for (const step of steps) {
    const stage = stageIn(step);
    if (stage) stages.set(stage, Math.min(stages.get(stage) ?? Number.POSITIVE_INFINITY, step.at));
  }
  return stages;
}

/**
 * The stages that a carrier's reports tell of a known order and the desk has not recorded: none that lies before it knew of the order, and
 * none once the order is there.
 */
export function newStages(
  order: Pick<Order, 'status' | 'knownSince' | 'stages'>,
  steps: readonly TrackingStep[],
): readonly (readonly [stage: ProactiveStage, since: number])[] {
  const { status, knownSince, stages = [] } = order;
  if (knownSince === undefined || !underWay.has(status)) return [];
  const news = stagesIn(steps.filter(({ at }) => at > knownSince));
  return [...news].filter(([stage]) => !stages.includes(stage));
}
