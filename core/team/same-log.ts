import type { ReadCommit } from '../engine/team-log.ts';
import { LOG, textOf } from './subject.ts';
import { TeamFault } from './team-fault.ts';
import type { TeamLine } from './team-line.ts';

const PATIENCE_MS = 4_000;
/** What the server keeps with each commit. */
const ID = 'Nats-Msg-Id';

const parted =
  'The team’s server has gone back to an older copy of the log: it lacks what this desk has read. Nothing is sent from here until whoever runs the server has put a newer copy back, or the team is founded anew from a desk that has everything.';

async function ask({ nc }: TeamLine, subject: string, body: object) {
  try {
    return await nc.request(subject, JSON.stringify(body), { timeout: PATIENCE_MS });
  } catch (error) {
    throw new TeamFault('cutOff', 'The team’s server did not answer.', error);
  }
}

/** The id of what lies at a place; null where nothing does. */
async function idAt(line: TeamLine, seq: number): Promise<string | null> {
  const { headers, data } = await ask(line, `$JS.API.DIRECT.GET.${LOG}`, { seq });
  const code = headers?.code ?? 0;
  if (code === 404) return null;
  if (code !== 0 || (!headers && data.length === 0))
    throw new TeamFault('cutOff', `The team’s server said ${code}.`);
  return headers?.get(ID) ?? '';
}

/** The place of the last message that was ever written, as whoever leads the log says. */
async function lastPlace(line: TeamLine): Promise<number> {
  const said = (await ask(line, `$JS.API.STREAM.INFO.${LOG}`, {})).json<{ state?: { last_seq?: number } }>();
  if (said.state?.last_seq === undefined) throw new TeamFault('cutOff', 'The team’s server did not answer.');
  return said.state.last_seq;
}

/**
 * Holds the server's log against what was read from it: a server that was put back to an older copy numbers anew from there, and
 * whoever has read on would miss what is written under numbers it knows.
 * @param read commits that were read, newest first: the first that still lies there says enough, for some are taken out for good.
 * @throws TeamFault `parted`, with words, where it is another; `cutOff` where nobody can tell
 */
export async function sameLog(line: TeamLine, read: readonly ReadCommit[]): Promise<void> {
  for (const { position, is } of read) {
    const there = await idAt(line, position);
    if (there !== null && is(textOf(there) ?? '')) return;
    if (there !== null || (await lastPlace(line)) < position) throw new TeamFault('parted', parted);
  }
}
