import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { connectTeam } from '../../../core/team/connect.ts';
import { foundTeam } from '../../../core/team/found-team.ts';
import { STATE } from '../../../core/team/state-subject.ts';
import { LOG } from '../../../core/team/subject.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { findServer } from './find-server.ts';
import { FrontDoor } from './front-door.ts';
import { freePort, LocalServer } from './run-server.ts';
import type { ServerShop } from './server-config.ts';

const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));

/** Three servers of a team on this computer, with a founded team of which each keeps everything, behind one address. */
export class ClusterStage {
  readonly nodes: readonly LocalServer[];
  readonly #folder: string;
  readonly #door: FrontDoor;
  readonly #lines: TeamLine[] = [];

  private constructor(nodes: readonly LocalServer[], folder: string, door: FrontDoor) {
    this.nodes = nodes;
    this.#folder = folder;
    this.#door = door;
  }

  static async open(shop: ServerShop): Promise<ClusterStage> {
    const found = findServer();
    if (found.kind !== 'program') throw new Error('There is no server.');
    const folder = mkdtempSync(join(tmpdir(), 'sidedesk-cluster-'));
    const routes = [await freePort(), await freePort(), await freePort()];
    const nodes: LocalServer[] = [];
    for (const [n, port] of routes.entries()) {
      const others = routes.filter((each) => each !== port);
      const cluster = { node: `node${n}`, port, routes: others };
      nodes.push(new LocalServer(found.path, join(folder, `node${n}`), await freePort(), { cluster }));
    }
    for (const node of nodes) node.configure([shop]);
    await Promise.all(nodes.map((node) => node.start()));
    const stage = new ClusterStage(nodes, folder, await FrontDoor.to(nodes.map(({ url }) => url)));
    await stage.#found();
    return stage;
  }

  /** An agent's line. One that cannot be reached is asked again, as a desk does: it may be behind that came back. */
  async line(agent: string): Promise<TeamLine> {
    const credentials = { kind: 'password', password: agent } as const;
    for (let tries = 1; ; tries += 1) {
      const connected = await connectTeam({ url: this.#door.url, agent, credentials, seal: null });
      if (connected.result === 'connected') {
        this.#lines.push(connected.line);
        return connected.line;
      }
      if (connected.why !== 'unreachable' || tries === 6) throw new Error(connected.words);
    }
  }

  /** The node that leads the log, by its number. */
  async leader(line: TeamLine): Promise<number> {
    const said = await line.nc.request('$JS.API.STREAM.INFO.EV', '', { timeout: 5_000 });
    const { cluster } = said.json<{ cluster?: { leader?: string } }>();
    return Number(cluster?.leader?.replace('node', ''));
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map((line) => line.close()));
    await this.#door.close();
    await Promise.all(this.nodes.map((node) => node.stop()));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Founds the team as soon as the nodes have found each other. */
  async #found(): Promise<void> {
    const owner = await wsconnect({
      servers: this.#door.url,
      user: 'owner',
      pass: 'owner',
      inboxPrefix: '_INBOX.owner',
    });
    for (let tries = 1; ; tries += 1) {
      try {
        await foundTeam(owner);
        break;
      } catch (error) {
        if (tries === 60) throw error;
        await wait(250);
      }
    }
    for (const stream of [LOG, STATE]) await this.#keepEverywhere(owner, stream);
    await owner.close();
  }

  /** Has each node keep a stream, as whoever runs the servers does after a team was founded. */
  async #keepEverywhere(owner: NatsConnection, stream: string): Promise<void> {
    const ask = async (what: string, body: object = {}) => {
      const said = await owner.request(`$JS.API.STREAM.${what}.${stream}`, JSON.stringify(body), {
        timeout: 5_000,
      });
      return said.json<{ config: object; cluster?: { replicas?: { current: boolean }[] }; error?: object }>();
    };
    const { config } = await ask('INFO');
    const { error } = await ask('UPDATE', { ...config, num_replicas: this.nodes.length });
    if (error) throw new Error(JSON.stringify(error));
    const others = async () => ((await ask('INFO')).cluster?.replicas ?? []).filter(({ current }) => current);
    while ((await others()).length < this.nodes.length - 1) await wait(50);
  }
}
