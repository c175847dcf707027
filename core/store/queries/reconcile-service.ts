import { type Comparison, compare } from '../../domain/metrics/compare.ts';
import { edge, type StatedFigure } from '../../domain/metrics/contenders.ts';
import type { Period } from '../../domain/metrics/period.ts';
import type { Contender, Stated } from '../../domain/metrics/reconcile.ts';
import { type Standing, standingOf } from '../../domain/metrics/response-rate.ts';
import { chatsOfCategory, type Whose } from '../../domain/metrics/service.ts';
import type { DeskDb } from '../db.ts';
import { serviceFacts } from './service-facts.ts';

/** A chat that could explain a difference, with the name of its buyer and how it stands in ours. */
export interface NamedContender extends Contender {
  readonly nickname: string;
  /** In the response rate of 12 h or 24 h; null where it is not asked about, or the buyer has written nothing. */
  readonly standing: Standing | null;
}

/** A figure of ours beside the same as the platform states it. */
export interface ReconciledService extends Comparison {
  readonly candidates: readonly NamedContender[];
  /** As of when, epoch ms. */
  readonly now: number;
}

/** What is held against each other. */
export interface ReconcileAsked {
  readonly figure: StatedFigure;
  readonly period: Period;
  readonly whose?: Whose | undefined;
  readonly stated: Stated;
  /** As of when, epoch ms, the shop's clock. */
  readonly now: number;
}

/** Which chats could explain that the platform states a figure otherwise (docs/rules.md §5). */
export async function reconcileService(
  db: DeskDb,
  { figure, period, whose, stated, now }: ReconcileAsked,
): Promise<ReconciledService> {
  const around = { from: period.from - edge, to: period.to + edge };
  const chats = chatsOfCategory((await serviceFacts(db, around)).chats, whose?.category);
  const found = compare(figure, { chats, period, agent: whose?.agent, now }, stated);
  const measured = new Map(chats.map((each) => [each.chat.id, each]));
  const ids = [...new Set(found.candidates.map(({ chat }) => chat.conversation))];
  const conversations = await db.conversations.bulkGet(ids);
  const nicknames = new Map(conversations.map((each) => [each?.id, each?.buyer.nickname]));
  const hours = figure === 'rate12' ? 12 : figure === 'rate24' ? 24 : null;
  const candidates = found.candidates.map((each): NamedContender => {
    const one = measured.get(each.chat.id);
    const stands = hours !== null && one?.chat.facts.firstInbound ? standingOf(one, hours, now) : null;
    return { ...each, nickname: nicknames.get(each.chat.conversation) ?? '', standing: stands };
  });
  return { ...found, candidates, now };
}
