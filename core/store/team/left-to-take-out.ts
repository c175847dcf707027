import { ownersStream } from '../../domain/desk/stream.ts';
import type { TakenOutOfLog } from '../../engine/team-door.ts';
import type { CommitRow, DeskDb } from '../db.ts';

/** What rewritings behind a position of the team's log put something in the place of, in their order. */
export async function rewritingsBehind(db: DeskDb, after: number): Promise<readonly TakenOutOfLog[]> {
  const rows = await db.commits.where('streams').equals(ownersStream).sortBy('position');
  const parts = new Map<string, number[]>();
  return rows.flatMap(({ position, events }: CommitRow) =>
    events.flatMap((event) => {
      if (event.type !== 'PastRewritten') return [];
      const before = parts.get(event.rewriting) ?? [];
      const positions = [...before, ...event.gone].sort((a, b) => a - b);
      parts.set(event.rewriting, positions);
      const { whole } = event;
      if (!whole || position <= after) return [];
      return [{ position, touched: whole.touched, positions: [...new Set(positions)] }];
    }),
  );
}

/** Whether nothing is left of a stream that lies before a place in the log. */
export async function isOverBefore(db: DeskDb, stream: string, position: number): Promise<boolean> {
  const first = await db.commits.where('streams').equals(stream).first();
  return first === undefined || first.position > position;
}
