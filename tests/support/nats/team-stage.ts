import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTeam } from '../../../core/team/connect.ts';
import { foundTeam } from '../../../core/team/found-team.ts';
import type { Seal } from '../../../core/team/seal.ts';
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

  private constructor(server: LocalServer, folder: string) {
    this.server = server;
    this.folder = folder;
  }

  static async open(shops: readonly ServerShop[], sync?: ServerPlan['sync']): Promise<TeamStage> {
    if (found.kind !== 'program') throw new Error('There is no server.');
    const folder = mkdtempSync(join(tmpdir(), 'sidedesk-team-'));
    const server = new LocalServer(found.path, folder, await freePort());
    server.configure(shops, sync);
    await server.start();
    return new TeamStage(server, folder);
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

  /** Begins the log anew, as neither agents nor the owner may. */
  async newLog(): Promise<void> {
    const keeper = await this.line('keeper');
    await keeper.nc.request('$JS.API.STREAM.DELETE.EV', '');
    await foundTeam(keeper.nc);
    await keeper.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map((line) => line.close()));
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
