import { fetchBatch } from './fetch-batch.ts';
import type { LogMessage } from './gather.ts';
import { LOG, placeOf, subjectsOf } from './subject.ts';
import { TeamFault } from './team-fault.ts';
import type { TeamLine } from './team-line.ts';

const AT_A_TIME = 500;
/** Requests under way at once: each overwrites a part of the server's files. */
const LANES = 8;

/**
 * Takes the commits that lie on some streams out of the server's log for good, but for the last message of each stream: by that the
 * next commit finds its place, so it has to be one that says nothing of whom is forgotten. Marks stay: they are empty, and the commit
 * of another stream that left one would be void without it. Takes the owner's credentials; again is harmless.
 * What replicas hold already is theirs to forget.
 * @returns how many commits were taken out
 * @throws TeamFault where the line breaks or the server refuses
 */
export async function takeOut(line: TeamLine, streams: readonly string[]): Promise<number> {
  let taken = 0;
  for (const stream of streams) {
    const positions = await commitsBeforeLast(line, stream);
    for (let from = 0; from < positions.length; from += LANES)
      await Promise.all(positions.slice(from, from + LANES).map((position) => takeOne(line, position)));
    taken += positions.length;
  }
  return taken;
}

async function commitsBeforeLast(line: TeamLine, stream: string): Promise<number[]> {
  const all: LogMessage[] = [];
  for (;;) {
    const seq = (all.at(-1)?.position ?? 0) + 1;
    const request = { seq, batch: AT_A_TIME, next_by_subj: subjectsOf(stream) };
    const { messages, pending } = await fetchBatch(line, LOG, request);
    all.push(...messages);
    if (pending === 0 || messages.length === 0) break;
  }
  const commits = all.slice(0, -1).filter(({ subject }) => placeOf(subject)?.kind !== 'mark');
  return commits.map(({ position }) => position);
}

async function takeOne({ nc }: TeamLine, position: number): Promise<void> {
  const subject = `$JS.API.STREAM.MSG.DELETE.${LOG}`;
  let said: { success?: boolean; error?: { code?: number; description?: string } };
  try {
    const answer = await nc.request(subject, JSON.stringify({ seq: position }), { timeout: 5_000 });
    said = answer.json();
  } catch (error) {
    throw new TeamFault('forbidden', 'The team’s server did not take it out.', error);
  }
  // Somebody else may have taken it out first.
  if (!said.success && said.error?.code !== 404 && !/not found/i.test(said.error?.description ?? ''))
    throw new TeamFault('forbidden', `The team’s server did not take it out: ${said.error?.description}.`);
}
