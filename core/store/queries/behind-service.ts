import { conversationOf, type FigureName, type Piece, piecesOf } from '../../domain/metrics/behind.ts';
import type { Period } from '../../domain/metrics/period.ts';
import { type Service, serviceOf, type Whose } from '../../domain/metrics/service.ts';
import type { DeskDb } from '../db.ts';
import { serviceFacts } from './service-facts.ts';

/** A piece of a figure with the name of its buyer. */
export type NamedPiece = Piece & {
  /** '' where it is not known. */
  readonly nickname: string;
};

/** A figure and what it is made of, of one reading. */
export interface BehindService {
  /** As of when, epoch ms. */
  readonly now: number;
  readonly service: Service;
  /** Null where the figure cannot be said. */
  readonly pieces: readonly NamedPiece[] | null;
}

/** What is asked for of a figure. */
export interface FigureAsked {
  readonly figure: FigureName;
  readonly period: Period;
  readonly whose?: Whose | undefined;
  /** As of when, epoch ms, the shop's clock. */
  readonly now: number;
}

/** What a figure of a period is made of (docs/rules.md §5); it costs what the figure itself costs. */
export async function behindService(
  db: DeskDb,
  { figure, period, whose, now }: FigureAsked,
): Promise<BehindService> {
  const facts = await serviceFacts(db, period);
  const pieces = piecesOf(figure, facts, period, now, whose);
  const ids = [...new Set((pieces ?? []).map(conversationOf))].filter((id) => id !== '');
  const conversations = await db.conversations.bulkGet(ids);
  const nicknames = new Map(conversations.map((each) => [each?.id, each?.buyer.nickname]));
  return {
    now,
    service: serviceOf(facts, period, now, whose),
    pieces:
      pieces?.map((piece) => ({ ...piece, nickname: nicknames.get(conversationOf(piece)) ?? '' })) ?? null,
  };
}
