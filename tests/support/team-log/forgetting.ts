import { openChatOf } from '../../../core/domain/chat/conversation.ts';
import { planErasure, planSweep, type RewritingPlan } from '../../../core/store/privacy/rewriting-plan.ts';
import { appendRewriting, type RewritingAppended } from '../../../core/store/team/append-rewriting.ts';
import { isOverBefore, rewritingsBehind } from '../../../core/store/team/left-to-take-out.ts';
import { searchable } from '../searchable.ts';
import type { LogInMemory } from './log-in-memory.ts';
import type { TeamDesk } from './team-desk.ts';

let made = 0;
const newId = () => `new ${++made}`;

/** Brings a plan to the log as a desk does, and gives what came of it. */
function bring(
  desk: TeamDesk,
  log: LogInMemory,
  plan: RewritingPlan,
  now: number,
): Promise<RewritingAppended> {
  return appendRewriting(log.of(desk.agent), plan, { by: desk.agent, at: now, newId });
}

/** Takes out of the log what reads otherwise now, as far as a desk knows. @param most of messages, each time. */
export async function takeOutAll(desk: TeamDesk, log: LogInMemory, most?: number): Promise<void> {
  for (const each of await rewritingsBehind(desk.db, 0))
    await log.takeOut(each, (stream) => isOverBefore(desk.db, stream, each.position), most);
}

/** Ends the open chats of a buyer. */
export async function endChats(desk: TeamDesk, buyer: string, now: number): Promise<void> {
  // It may close by itself just then.
  for (const each of await desk.db.conversations.where('buyer.id').equals(buyer).toArray())
    if (openChatOf(each)) await desk.run(now, { do: 'endChat', by: desk.agent, conversation: each.id });
}

/** Erases a buyer in a team, but for what is to be taken out of its log. */
export async function eraseInTeam(
  desk: TeamDesk,
  log: LogInMemory,
  buyer: string,
  now: number,
): Promise<void> {
  await desk.store.catchUp();
  await endChats(desk, buyer, now);
  const plan = await planErasure(desk.db, { buyer, by: desk.agent, now, newId });
  const came = await bring(desk, log, plan, now);
  if (came.result !== 'appended') throw new Error(`It came to ${came.result}.`);
  await desk.store.catchUp();
}

/** Sweeps conversations in a team, but for what is to be taken out of its log. */
export async function sweepInTeam(
  desk: TeamDesk,
  log: LogInMemory,
  ids: readonly string[],
  before: number,
  now: number,
): Promise<void> {
  await desk.store.catchUp();
  const plan = await planSweep(desk.db, ids, before);
  if (!plan) return;
  const came = await bring(desk, log, plan, now);
  if (came.result !== 'appended') throw new Error(`It came to ${came.result}.`);
  await desk.store.catchUp();
}

/** Everything that a desk of a team worked out, search by what it finds. */
export async function told(desk: TeamDesk): Promise<unknown> {
  const { searchState, searchTail, searchBlocks, searchRefs, searchWords, entries, ...rest } =
    await desk.worked();
  const lines = (entries as { doc?: number }[]).map(({ doc: _, ...row }) => row);
  return {
    ...rest,
    entries: lines,
    forgotten: await desk.db.forgotten.toArray(),
    found: await searchable(desk.db),
  };
}

/** Everything in a desk's database as one text, in which a mark of somebody would be found. */
export async function asText(desk: TeamDesk): Promise<string> {
  return JSON.stringify(await Promise.all(desk.db.tables.map((table) => table.toArray())));
}
