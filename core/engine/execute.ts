import type { Command } from '../domain/desk/command.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import type { Abilities, DeskView } from '../domain/desk/view.ts';
import { nextHolidayTurn } from '../domain/holiday/holiday-plan.ts';
import { decide, isAutomatic, needsOf } from './catalogue.ts';
import type { Commit } from './commit.ts';
import { tasksOf } from './follow-ups.ts';
import { settledSends } from './policies/send-when-submitted.ts';
import type { Outcome, Soon, Store } from './ports.ts';
import type { Receipt } from './receipt.ts';
import type { Task } from './task.ts';
import { Workspace } from './workspace.ts';

/** A command with its id and its instant. */
export interface Order {
  /** Carried out once, however often it comes. */
  readonly id: string;
  readonly command: Command;
  /** Epoch ms. */
  readonly now: number;
}

/** What became of a batch. */
export interface Executed {
  /** In the order of the commands. */
  readonly receipts: readonly Receipt[];
  readonly events: readonly DeskEvent[];
  /** What has to be done because of it. */
  readonly tasks: readonly Task[];
  /** When the next open chat closes by itself after it, epoch ms, null for none; undefined: as before. */
  readonly nextClose: number | null | undefined;
  /** When a plan turns holiday mode next, epoch ms; null for never. */
  readonly nextHolidayTurn: number | null;
}

function soonOf(orders: readonly Order[]): Soon {
  const named = orders.flatMap(({ command }) => [
    ...('by' in command ? [command.by] : []),
    ...('to' in command ? [command.to] : []),
  ]);
  const agents = [...new Set(named.filter((each) => typeof each === 'string'))];
  return { at: Math.max(...orders.map(({ now }) => now)), agents };
}

function decideOne(
  workspace: Workspace,
  { id, command, now }: Order,
  abilities: Abilities,
): { receipt: Receipt; commit: Commit | null } {
  const decision = decide(workspace, command, { now, ...abilities });
  if ('refusal' in decision) return { receipt: { id, at: now, refusal: decision.refusal }, commit: null };
  for (const event of decision.events) workspace.apply(event);
  const commit = decision.events.length > 0 ? { id, at: now, events: decision.events } : null;
  return { receipt: { id, at: now, refusal: null }, commit };
}

/** Decides what is not known yet of a batch, each command on what those before it left. */
function decideAll(
  orders: readonly Order[],
  { view, known, abilities }: { view: DeskView; known: ReadonlyMap<string, Receipt>; abilities: Abilities },
): Pick<Outcome, 'commits' | 'receipts' | 'before'> & { readonly after: Workspace } {
  const after = new Workspace(view);
  const receipts = new Map<string, Receipt>();
  const commits: Commit[] = [];
  for (const order of orders) {
    if (known.has(order.id) || receipts.has(order.id)) continue;
    const { receipt, commit } = decideOne(after, order, abilities);
    receipts.set(order.id, receipt);
    if (commit) commits.push(commit);
  }
  return { commits, receipts: [...receipts.values()], before: view, after };
}

/**
 * Carries out commands in their order, all or none: load, decide, append, project. A command whose receipt is there already is
 * not carried out again; its first answer is given.
 * @param done tasks of the outbox that these commands settle.
 */
export async function execute(
  store: Store,
  orders: readonly Order[],
  abilities: Abilities,
  done: readonly string[] = [],
): Promise<Executed> {
  // What automation was to do is done with its command, whatever that came to.
  const automated = orders.filter(({ command }) => isAutomatic(command)).map(({ id }) => id);
  const carried = await store.carryOut({
    // A repeated command is rare: loading for all of them at once saves each a way to the database and back.
    ids: orders.map(({ id }) => id),
    needs: orders.map(({ command, now }) => needsOf(command, { now })),
    soon: soonOf(orders),
    decide: (view, known) => {
      const decided = decideAll(orders, { view, known, abilities });
      const { commits, after } = decided;
      return {
        ...decided,
        tasks: commits.flatMap((commit) => tasksOf(commit, after)),
        done: [...done, ...automated, ...commits.flatMap(settledSends)],
      };
    },
  });
  return {
    receipts: orders.flatMap(({ id }) => carried.receipts.get(id) ?? []),
    events: carried.events,
    tasks: carried.tasks,
    nextClose: carried.nextClose,
    nextHolidayTurn: nextHolidayTurn(carried.shop)?.at ?? null,
  };
}
