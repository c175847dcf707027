import type { TakenOutOfLog } from '../engine/team-door.ts';
import { fetchBatch } from './fetch-batch.ts';
import type { LogMessage } from './gather.ts';
import { LOG, placeOf, subjectsOf } from './subject.ts';
import { TeamFault } from './team-fault.ts';
import type { TeamLine } from './team-line.ts';

const AT_A_TIME = 500;
/** Requests under way at once: each overwrites a part of the server's files. */
const LANES = 8;
const BATCH = 'Nats-Batch-Id';

/**
 * Takes out of the server's log for good what a rewriting of the past has put something else in the place of, and the streams that
 * ended with it, whose very names tell. What came behind it stays. The mark by which the rewriting held a stream still goes last, so
 * that what is left of a work that was broken off is found again; again is harmless. Takes the owner's credentials.
 * @param isOver whether a stream ended with it.
 * @returns how many messages were taken out
 * @throws TeamFault where the line breaks or the server refuses
 */
export async function takeOut(
  line: TeamLine,
  { position, touched, positions }: TakenOutOfLog,
  isOver: (stream: string) => Promise<boolean>,
): Promise<number> {
  const ended: (readonly [stream: string, mark: number])[] = [];
  for (const { stream, at } of await marksOf(line, position, touched))
    if (await isOver(stream)) ended.push([stream, at]);
  let taken = (await isThere(line, positions.at(-1))) ? await takeAll(line, positions) : 0;
  for (const [stream, mark] of ended) {
    taken += await takeAll(line, await before(line, stream, mark));
    taken += await takeAll(line, [mark]);
  }
  return taken;
}

/** The marks by which a commit that lies at a position held other streams still, as far as they are there. */
async function marksOf(line: TeamLine, position: number, touched: number) {
  const marks: { readonly stream: string; readonly at: number }[] = [];
  const messages: LogMessage[] = [];
  for (let seq = position - touched; seq <= position; ) {
    const { messages: some } = await fetchBatch(line, LOG, { seq, batch: AT_A_TIME });
    messages.push(...some);
    const last = some.at(-1);
    if (!last) break;
    seq = last.position + 1;
  }
  const batch = messages.find((message) => message.position === position)?.header(BATCH) ?? '';
  for (const message of messages) {
    const place = placeOf(message.subject);
    const isOwn = batch !== '' && message.header(BATCH) === batch && message.position < position;
    if (isOwn && place) marks.push({ stream: place.stream, at: message.position });
  }
  return marks;
}

async function isThere(line: TeamLine, position: number | undefined): Promise<boolean> {
  if (position === undefined) return false;
  const { messages } = await fetchBatch(line, LOG, { seq: position, batch: 1 });
  return messages[0]?.position === position;
}

/** Where messages of a stream lie before a place, oldest first. */
async function before(line: TeamLine, stream: string, end: number): Promise<number[]> {
  const all: number[] = [];
  for (let seq = 1; ; ) {
    const request = { seq, batch: AT_A_TIME, next_by_subj: subjectsOf(stream) };
    const { messages, pending } = await fetchBatch(line, LOG, request);
    all.push(...messages.map(({ position }) => position));
    const last = all.at(-1) ?? end;
    if (pending === 0 || messages.length === 0 || last >= end) break;
    seq = last + 1;
  }
  return all.filter((position) => position < end);
}

/** Takes out messages in their order, so that the last one is there as long as any is. */
async function takeAll(line: TeamLine, positions: readonly number[]): Promise<number> {
  const last = positions.at(-1);
  if (last === undefined) return 0;
  const some = positions.slice(0, -1);
  for (let from = 0; from < some.length; from += LANES)
    await Promise.all(some.slice(from, from + LANES).map((position) => takeOne(line, position)));
  await takeOne(line, last);
  return positions.length;
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
