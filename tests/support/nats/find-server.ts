import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNewEnough } from '../../../core/team/connect.ts';
import { serverFromApt } from './apt-server.ts';

/** A server for a team: a program to start, one that runs somewhere, or none, with words on what to do. */
export type FoundServer =
  | { readonly kind: 'program'; readonly path: string; readonly version: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'none'; readonly words: string };

const CACHE = fileURLToPath(new URL('../../../.cache/nats', import.meta.url));
const HOW_TO_GET_ONE =
  'Install nats-server 2.12 or newer (Debian: nats-server of testing; macOS: brew install nats-server; its releases have all others), or set SIDEDESK_NATS to the path of one.';

/** The version a program says it is; null where it cannot be started. */
function versionOf(path: string): string | null {
  const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? (/v?(\d+\.\d+\.\d+\S*)/.exec(stdout ?? '')?.[1] ?? null) : null;
}

function program(path: string): FoundServer | null {
  const version = existsSync(path) ? versionOf(path) : null;
  return version && isNewEnough(version) ? { kind: 'program', path, version } : null;
}

function named(value: string): FoundServer {
  if (/^wss?:\/\//.test(value)) return { kind: 'address', url: value };
  const found = program(value);
  if (found) return found;
  const version = existsSync(value) ? versionOf(value) : null;
  const fault = version ? `is version ${version}, which is too old` : 'cannot be started';
  return { kind: 'none', words: `SIDEDESK_NATS: ${value} ${fault}. ${HOW_TO_GET_ONE}` };
}

/**
 * The server to use: the one named by SIDEDESK_NATS (a path, or the address of one that runs), else one on the PATH, else one that
 * was brought here before.
 */
export function findServer(env: NodeJS.ProcessEnv = process.env, cache = CACHE): FoundServer {
  if (env.SIDEDESK_NATS) return named(env.SIDEDESK_NATS);
  const name = process.platform === 'win32' ? 'nats-server.exe' : 'nats-server';
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', cache];
  const found = folders.map((folder) => program(join(folder, name))).find((each) => each !== null);
  return found ?? { kind: 'none', words: `No server for a team was found. ${HOW_TO_GET_ONE}` };
}

/** As `findServer`; where there is none, apt is asked for one, which takes up to a minute. */
export function getServer(env: NodeJS.ProcessEnv = process.env): FoundServer {
  const found = findServer(env);
  if (found.kind !== 'none' || env.SIDEDESK_NATS) return found;
  mkdirSync(CACHE, { recursive: true });
  const path = serverFromApt(CACHE);
  return (path && program(path)) || found;
}
