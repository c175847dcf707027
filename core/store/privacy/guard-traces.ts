import { guardStream } from '../../domain/desk/stream.ts';
import type { GuardMistakesKept } from '../../domain/guard/events.ts';
import { guardCaseId, mistakesOf } from '../../domain/guard/guard-case.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { commitsOf } from './rewrite-log.ts';

/** What of stops called a mistake goes with chats that are forgotten. */
export interface GuardTraces {
  /** Cases of those chats alone which the shop does not allow, by their ids: their words go too. */
  readonly cases: ReadonlySet<string>;
  /** The commits in which such a case was settled, or in which words tell of whoever is forgotten. */
  readonly commits: readonly CommitRow[];
}

/**
 * Finds what goes of stops called a mistake; there are few of them.
 * @param goes whether what was kept goes with its chat. @param tells whether words tell of somebody by themselves
 */
export async function guardTraces(
  db: DeskDb,
  goes: (event: GuardMistakesKept) => boolean,
  tells: (words: string) => boolean = () => false,
): Promise<GuardTraces> {
  const all = await commitsOf(db, [guardStream]);
  const [going, staying] = [new Set<string>(), new Set<string>()];
  for (const event of all.flatMap(({ events }) => events))
    if (event.type === 'GuardMistakesKept')
      for (const each of mistakesOf(event)) (goes(event) ? going : staying).add(guardCaseId(each));
  const allowed = await db.guardCases.where('state').equals('allowed').primaryKeys();
  for (const id of [...allowed, ...staying]) going.delete(id);
  const commits = all.filter(({ events }) =>
    events.some((event) => {
      if (event.type === 'GuardCaseSettled') return going.has(guardCaseId(event)) || tells(event.words);
      return event.type === 'GuardMistakesKept' && tells(event.text);
    }),
  );
  return { cases: going, commits };
}
