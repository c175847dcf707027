import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtAuthenticator, wsconnect } from '@nats-io/nats-core';
import { base64Of } from '../../../core/team/base64.ts';
import { type Connected, connectTeam } from '../../../core/team/connect.ts';
import { passFor } from '../../../core/team/pass.ts';
import { newShopKey } from '../../../core/team/seal.ts';
import { newSeed, publicHalf } from '../../../core/team/seat-key.ts';
import type { TeamCode } from '../../../core/team/team-code.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { findServer } from './find-server.ts';
import { teamCodeFor } from './local-team.ts';
import { keeperPass, newOperator, papersOf, type Revocations } from './operator.ts';
import { freePort, LocalServer } from './run-server.ts';

/** How somebody comes to the server, for tests: what is left out is right. */
interface Coming {
  readonly role?: 'agent' | 'owner';
  readonly seed?: string;
  /** The key their pass is for, where it is not their own. */
  readonly passKey?: string;
  /** What signed their pass. */
  readonly signingSeed?: string;
  /** Epoch ms. */
  readonly until?: number;
}

/** A server in operator mode with nothing on it, and the team code of its shop's owner. */
export class OperatorStage {
  readonly server: LocalServer;
  readonly code: TeamCode;
  readonly #folder: string;
  readonly #seeds = newOperator();
  readonly #lines: TeamLine[] = [];

  private constructor(server: LocalServer, folder: string) {
    this.server = server;
    this.#folder = folder;
    this.code = teamCodeFor({ seeds: this.#seeds, shopKey: base64Of(newShopKey()) }, server.url);
  }

  static async open(): Promise<OperatorStage> {
    const found = findServer();
    if (found.kind !== 'program') throw new Error('There is no server.');
    const folder = mkdtempSync(join(tmpdir(), 'sidedesk-operator-'));
    const stage = new OperatorStage(new LocalServer(found.path, folder, await freePort()), folder);
    stage.server.configure(papersOf(stage.#seeds));
    await stage.server.start();
    return stage;
  }

  /** A pass as the owner's browser signs it. @param until epoch ms. */
  passFor(agent: string, key: string, until: number): string {
    return passFor({ agent, role: 'agent', key }, this.code, Date.now(), until);
  }

  /** What comes of an agent's coming with a pass. An owner founds the team. */
  async comes(agent: string, coming: Coming = {}): Promise<Connected> {
    const { role = 'agent', seed = newSeed(), until } = coming;
    const { passKey: key = publicHalf(seed), signingSeed = this.code.signingSeed } = coming;
    const signing = { account: this.code.account, signingSeed };
    const jwt = passFor({ agent, role, key }, signing, Date.now(), until);
    const credentials = { kind: 'pass', jwt, seed } as const;
    const came = await connectTeam({ url: this.code.url, agent, credentials, seal: null }, role === 'owner');
    if (came.result === 'connected') this.#lines.push(came.line);
    return came;
  }

  /** As `comes`, for somebody who is let in. */
  async line(agent: string, coming: Coming = {}): Promise<TeamLine> {
    const came = await this.comes(agent, coming);
    if (came.result === 'refused') throw new Error(came.words);
    return came.line;
  }

  /** Has the account say that passes no longer hold: a server that runs is told by its system account. */
  async revoke(revoked: Revocations): Promise<void> {
    const papers = papersOf(this.#seeds, revoked);
    this.server.configure(papers);
    const seed = newSeed();
    const jwt = keeperPass(this.#seeds, publicHalf(seed));
    const authenticator = jwtAuthenticator(jwt, new TextEncoder().encode(seed));
    const keeper = await wsconnect({ servers: this.code.url, authenticator });
    const { account } = this.code;
    const told = await keeper.request(`$SYS.REQ.ACCOUNT.${account}.CLAIMS.UPDATE`, papers.accounts[account]);
    if (!told.string().includes('"code":200')) throw new Error(told.string());
    await keeper.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map((line) => line.close()));
    await this.server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
