import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { connectTeam } from '../../../core/team/connect.ts';
import { foundTeam } from '../../../core/team/found-team.ts';
import type { Seal } from '../../../core/team/seal.ts';
import { LOG, tokenOf } from '../../../core/team/subject.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { findServer } from './find-server.ts';
import { freePort, LocalServer } from './run-server.ts';
import type { ServerPlan, ServerShop, ServerUser } from './server-config.ts';

const found = findServer();

/** Why tests on a real server are skipped here; null where they are not. */
export const skipped =
  found.kind === 'program'
    ? null
    : found.kind === 'none'
      ? found.words
      : 'SIDEDESK_NATS has to be a program.';
if (skipped) process.stderr.write(`\n!! TESTS OF THE TEAM ENGINE ARE SKIPPED: ${skipped}\n`);

/** A shop with an owner and agents, whose passwords are their names. */
export function shopOf(name: string, agents: readonly string[]): ServerShop {
  const user = (agent: string, role: ServerUser['role']) => ({ agent, role, proof: { password: agent } });
  const house = [user('owner', 'owner'), user('keeper', 'keeper')];
  return { name, users: [...house, ...agents.map((agent) => user(agent, 'agent'))] };
}

/** A server of its own with a founded team, and the lines that were opened to it. */
export class TeamStage {
  readonly server: LocalServer;
  readonly folder: string;
  readonly #lines: TeamLine[] = [];
  readonly #connections: NatsConnection[] = [];
  readonly #streams: string;

  private constructor(server: LocalServer, folder: string, shop: string) {
    this.#streams = join(folder, 'store', 'jetstream', tokenOf(shop), 'streams');
    this.server = server;
    this.folder = folder;
  }

  static async open(shops: readonly ServerShop[], sync?: ServerPlan['sync']): Promise<TeamStage> {
    if (found.kind !== 'program') throw new Error('There is no server.');
    const folder = mkdtempSync(join(tmpdir(), 'sidedesk-team-'));
    const server = new LocalServer(found.path, folder, await freePort());
    server.configure(shops, sync);
    await server.start();
    return new TeamStage(server, folder, shops[0]?.name ?? '');
  }

  /** The server goes with its disks; another takes its place at its address, with what is in a folder on its own. */
  async replaceServer(shops: readonly ServerShop[], copy?: string): Promise<void> {
    await this.server.stop('SIGKILL');
    rmSync(this.#store, { recursive: true, force: true });
    if (copy) cpSync(copy, this.#store, { recursive: true });
    this.server.configure(shops);
    await this.server.start();
  }

  /** Copies what the server has on its disks, while it does not run. */
  async coldCopy(): Promise<string> {
    await this.server.stop();
    const copy = mkdtempSync(join(this.folder, 'copy-'));
    cpSync(this.#store, copy, { recursive: true });
    await this.server.start();
    return copy;
  }

  get #store(): string {
    return join(this.folder, 'store');
  }

  /** The line of an agent; the owner's founds the team. */
  async line(agent: string, seal: Seal | null = null): Promise<TeamLine> {
    const credentials = { kind: 'password', password: agent } as const;
    const seat = { url: this.server.url, agent, credentials, seal };
    const connected = await connectTeam(seat, agent.startsWith('owner'));
    if (connected.result === 'refused') throw new Error(connected.words);
    this.#lines.push(connected.line);
    return connected.line;
  }

  /** The keeper’s connection, though there be no team. */
  async keeper(): Promise<NatsConnection> {
    const { url: servers } = this.server;
    const nc = await wsconnect({ servers, user: 'keeper', pass: 'keeper', inboxPrefix: '_INBOX.keeper' });
    this.#connections.push(nc);
    return nc;
  }

  /** The line of an agent by another address; whoever opens it closes it. */
  static async lineBy(url: string, agent: string, seal: Seal | null): Promise<TeamLine> {
    const credentials = { kind: 'password', password: agent } as const;
    const connected = await connectTeam({ url, agent, credentials, seal });
    if (connected.result === 'refused') throw new Error(connected.words);
    return connected.line;
  }

  /** Begins the log anew, as neither agents nor the owner may. */
  async newLog(): Promise<void> {
    const keeper = await this.line('keeper');
    const answer = await keeper.nc.request('$JS.API.STREAM.DELETE.EV', '', { timeout: 10_000 });
    const { success } = answer.json<{ success?: boolean }>();
    if (!success) throw new Error(`The log was not taken away: ${answer.string()}`);
    // The server goes on removing its files; a log made meanwhile may find some of them.
    while (readdirSync(this.#streams).some((name) => name.endsWith(LOG)))
      await new Promise((over) => setTimeout(over, 5));
    await foundTeam(keeper.nc);
    await keeper.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#lines, ...this.#connections].map((each) => each.close()));
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
