import {
  AuthorizationError,
  jwtAuthenticator,
  type NatsConnection,
  nkeyAuthenticator,
  type WsConnectionOptions,
  wsconnect,
} from '@nats-io/nats-core';
import { foundTeam, isFounded } from './found-team.ts';
import type { Seal } from './seal.ts';
import { tokenOf } from './subject.ts';
import { lineOf, type TeamLine } from './team-line.ts';

/** What an agent shows the server. */
export type Credentials =
  | { readonly kind: 'password'; readonly password: string }
  /** A key of the agent's own, of which the server knows the public half. */
  | { readonly kind: 'key'; readonly seed: string }
  /** A key of the agent's own and what the owner signed for it. */
  | { readonly kind: 'pass'; readonly jwt: string; readonly seed: string };

/** Where a team is, and as whom one comes. */
export interface Seat {
  /** wss://…, or ws:// on this computer alone. */
  readonly url: string;
  readonly agent: string;
  readonly credentials: Credentials;
  readonly seal: Seal | null;
}

/** Why there is no line; the words are for a person. */
export type ConnectRefusal =
  | { readonly why: 'unreachable'; readonly words: string }
  | { readonly why: 'turnedAway'; readonly words: string }
  | { readonly why: 'tooOld'; readonly words: string }
  | { readonly why: 'notFounded'; readonly words: string }
  | { readonly why: 'insecure'; readonly words: string };

export type Connected =
  | { readonly result: 'connected'; readonly line: TeamLine }
  | ({ readonly result: 'refused' } & ConnectRefusal);

/** Below 20 s the browser does not put the worker to sleep: what comes and goes on the line keeps it awake. */
const PING_MS = 20_000;
/** The first release that keeps several messages together and expires single ones. */
const OLDEST = { major: 2, minor: 12 };

/**
 * Opens the line to a team's server as one agent. It mends itself until it is closed.
 * @param founding makes the team's streams where there are none; takes the owner's credentials.
 */
export async function connectTeam(seat: Seat, founding = false): Promise<Connected> {
  if (!isSafe(seat.url))
    return refused('insecure', 'The address of a team begins with wss://, so that nobody can listen in.');
  const opened = await open(seat);
  if ('result' in opened) return opened;
  const { nc } = opened;
  const version = nc.info?.version ?? '0.0.0';
  const refusal = isNewEnough(version) ? await foundedOrNot(nc, founding) : tooOld(version);
  if (refusal) {
    await nc.close();
    return refusal;
  }
  return { result: 'connected', line: lineOf(nc, seat.agent, inboxesOf(seat.agent), seat.seal) };
}

/** Whether a server of this version does all that a team needs. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/** Where answers to an agent arrive: the one place apart from the log that they may listen at. */
function inboxesOf(agent: string): string {
  return `_INBOX.${tokenOf(agent)}`;
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'wss:' || (protocol === 'ws:' && isHere);
}

function refused(why: ConnectRefusal['why'], words: string): Connected & { result: 'refused' } {
  return { result: 'refused', why, words };
}

function tooOld(version: string) {
  return refused(
    'tooOld',
    `The team’s server is version ${version}. A team needs ${OLDEST.major}.${OLDEST.minor} or newer.`,
  );
}

async function foundedOrNot(nc: NatsConnection, founding: boolean) {
  try {
    if (founding) await foundTeam(nc);
    else if (!(await isFounded(nc))) return refused('notFounded', 'There is no team on this server yet.');
    return null;
  } catch (error) {
    return refused('unreachable', `The team’s server did not answer: ${String(error)}`);
  }
}

function shown(agent: string, credentials: Credentials): Partial<WsConnectionOptions> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (credentials.kind === 'password') return { user: tokenOf(agent), pass: credentials.password };
  if (credentials.kind === 'key') return { authenticator: nkeyAuthenticator(bytes(credentials.seed)) };
  return { authenticator: jwtAuthenticator(credentials.jwt, bytes(credentials.seed)) };
}

async function open({ url, agent, credentials }: Seat) {
  try {
    const nc = await wsconnect({
      servers: url,
      ...shown(agent, credentials),
      inboxPrefix: inboxesOf(agent),
      timeout: 5_000,
      pingInterval: PING_MS,
      maxPingOut: 2,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 400,
      reconnectJitter: 300,
      reconnectJitterTLS: 300,
      // Addresses that the server tells of its cluster may not be reachable from here.
      ignoreClusterUpdates: true,
    });
    return { nc };
  } catch (error) {
    if (error instanceof AuthorizationError || /authorization/i.test(String(error)))
      return refused('turnedAway', 'The team’s server does not know this key. Ask for a new invite.');
    return refused('unreachable', 'The team’s server cannot be reached.');
  }
}
