import { DeskState, type TouchedChat } from '../../domain/desk/desk-state.ts';
import { streamOf } from '../../domain/desk/stream.ts';
import type { DeskView } from '../../domain/desk/view.ts';
import { whyVoid } from '../../domain/desk/why-void.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { Task } from '../../engine/task.ts';
import type { Heads, TeamCommit } from '../../engine/team-log.ts';
import { printOf } from './print.ts';

/** A commit of the team's log as a browser keeps it: one that does not count has no events. */
export interface JudgedCommit extends PlacedCommit {
  readonly author: string;
  /** Why it does not count; absent where it does. */
  readonly void?: string;
  /** Where not those of its events. */
  readonly streams?: readonly string[];
  /** By what its id is known again (`printOf`), where it counts. */
  readonly print?: number;
}

/** What a run of commits comes to, judged one after the other. */
export interface Judged {
  readonly commits: readonly JudgedCommit[];
  readonly after: DeskState & { readonly touched: ReadonlyMap<string, TouchedChat> };
  readonly tasks: readonly Task[];
  /** Where it leaves the streams it wrote to. */
  readonly heads: Heads;
  /** Before all of them were judged came one that this desk is too old for: nothing behind it can be. */
  readonly outdated: boolean;
}

/** What commits are judged by. */
export interface Ground {
  /** As much of the desk as they are about. */
  readonly view: DeskView;
  /** Ids of commits that are in the log already. */
  readonly known: ReadonlySet<string>;
  /** What has to be done here because of a commit. */
  readonly tasksOf: (commit: PlacedCommit, state: DeskState) => readonly Task[];
}

/** Why a commit does not count wherever it stands; '' where it may. */
function unfit({ id, events, heads, broken, newer }: TeamCommit, known: ReadonlySet<string>): string {
  if (broken !== undefined) return broken;
  if (newer) return 'It was written by a newer desk, and no owner has gone over to it.';
  if (known.has(id)) return 'It is in the log already.';
  return events.every((event) => heads.has(streamOf(event))) ? '' : 'It wrote where it did not look.';
}

/**
 * Whether a commit of a newer desk ends what this one can follow: an owner has gone over to it, and to pass it over would part this
 * desk from theirs. Written by anybody else it counts nowhere, so that no agent alone can stop a team. Before the log was shared
 * only its owner’s browser wrote to it.
 */
function outdates({ newer, author }: TeamCommit, { shop }: DeskState): boolean {
  const isOwners = shop.agents[author]?.role === 'owner' && !shop.agents[author].disabled;
  return newer === true && (shop.sharedSince === null || isOwners);
}

/** The desk after a commit, or why it does not count. Of one that reads otherwise since it is known that it does. */
function after(state: DeskState, { events, author, rewritten }: TeamCommit): DeskState | string {
  const next = new DeskState(state);
  for (const event of rewritten?.now ?? events) {
    const why = rewritten ? '' : whyVoid(event, author, next);
    if (why !== '') return why;
    next.apply(event);
  }
  return next;
}

/**
 * Judges commits in the order of the log, which is the referee: one that no desk would have let its author write, counts nowhere.
 * All browsers of a team come to the same, for it rests on the log alone.
 */
export function judgeCommits(fresh: readonly TeamCommit[], { view, known, tasksOf }: Ground): Judged {
  let state = new DeskState(view);
  const touched = new Map<string, TouchedChat>();
  const [heads, ids] = [new Map<string, number>(), new Set(known)];
  const commits: JudgedCommit[] = [];
  const tasks: Task[] = [];
  let outdated = false;
  for (const commit of fresh) {
    outdated = outdates(commit, state);
    if (outdated) break;
    const { position, id, at, author, events } = commit;
    const wrong = commit.rewritten ? '' : unfit(commit, ids);
    const next = wrong === '' ? after(state, commit) : wrong;
    for (const [stream, place] of commit.heads) heads.set(stream, place);
    if (typeof next === 'string') {
      // Its id may be another's, and an id stands once.
      const streams = [...commit.heads.keys()].reverse();
      commits.push({ position, id: `${id}@${position}`, at, author, events: [], void: next, streams });
      continue;
    }
    ids.add(id);
    state = next;
    for (const [chat, each] of next.touched) touched.set(chat, each);
    const print = commit.rewritten ? {} : { print: printOf(id) };
    const counted = { position, id, at, author, events: commit.rewritten?.now ?? events, ...print };
    commits.push(counted);
    tasks.push(...tasksOf(counted, next));
  }
  return { commits, after: Object.assign(new DeskState(state), { touched }), tasks, heads, outdated };
}
