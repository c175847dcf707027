import type { NatsConnection } from '@nats-io/nats-core';
import { STATE } from './state-subject.ts';
import { LOG } from './subject.ts';

const NANOS_PER_MS = 1e6;
/** How long the server itself knows the ids of commits: a repetition within it is never written. */
const KNOWN_MS = 10 * 60_000;
/** The longest message, bytes, with its headers: one that is longer is refused by the server as well. */
const LONGEST_MESSAGE = 64 * 1024;
const HEADERS_ROOM = 1024;
/** The longest payload of a commit, bytes. */
export const LONGEST_COMMIT = LONGEST_MESSAGE - HEADERS_ROOM;

/** No code of the server's: it said that what was asked for is not there. */
const NOT_FOUND = 10059;

/** What the owner lets the server keep. Nothing goes by age: the log is the shop's memory. */
const STREAMS = [
  {
    name: LOG,
    subjects: ['ev.*.*.*.*'],
    storage: 'file',
    allow_direct: true,
    allow_atomic: true,
    duplicate_window: KNOWN_MS * NANOS_PER_MS,
    max_msg_size: LONGEST_MESSAGE,
    compression: 's2',
    republish: {
      src: 'ev.*.*.*.*',
      dest: 'live.{{wildcard(4)}}.{{wildcard(1)}}.{{wildcard(2)}}.{{wildcard(3)}}',
    },
  },
  {
    name: STATE,
    subjects: ['st.>'],
    storage: 'file',
    max_msgs_per_subject: 1,
    max_msg_size: 1024,
    max_age: 24 * 3_600_000 * NANOS_PER_MS,
    allow_direct: true,
    allow_msg_ttl: true,
    subject_delete_marker_ttl: 60_000 * NANOS_PER_MS,
    allow_rollup_hdrs: true,
    republish: { src: 'st.>', dest: 'live.st.>' },
  },
];

interface ApiAnswer {
  readonly error?: { readonly err_code?: number; readonly description?: string };
}

async function api(nc: NatsConnection, path: string, body?: object): Promise<ApiAnswer> {
  const answer = await nc.request(`$JS.API.${path}`, body ? JSON.stringify(body) : '', { timeout: 5_000 });
  return answer.json<ApiAnswer>();
}

/** Whether the server holds a team's streams in this account. Rejects where it does not answer. */
export async function isFounded(nc: NatsConnection): Promise<boolean> {
  const answers = await Promise.all(STREAMS.map(({ name }) => api(nc, `STREAM.INFO.${name}`)));
  return answers.every(({ error }) => error === undefined);
}

/**
 * Makes the team's streams where they are missing, on one server of a cluster; again is harmless, however many keep them by then.
 * Takes the owner's credentials.
 */
export async function foundTeam(nc: NatsConnection): Promise<void> {
  for (const stream of STREAMS) {
    const { error } = await api(nc, `STREAM.INFO.${stream.name}`);
    if (!error) continue;
    if (error.err_code !== NOT_FOUND) throw new Error(error.description);
    const made = await api(nc, `STREAM.CREATE.${stream.name}`, stream);
    if (made.error) throw new Error(made.error.description);
  }
}
