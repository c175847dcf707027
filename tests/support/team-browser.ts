import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { TeamSecrets } from '../../core/engine/team-session.ts';
import { handOver } from '../../core/platform/handed-over.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import { keepStanding } from '../../core/store/team/keep-standing.ts';
import { makeRoom } from '../../core/store/team/move-in.ts';
import { rewritePast } from '../../core/store/team/rewrite-past.ts';
import { teamPapers } from '../../core/store/team/team-papers.ts';
import { waitingLine } from '../../core/store/team/waiting-line.ts';
import { teamDoor } from '../../core/team/door.ts';
import { keepUp } from '../../entrypoints/background/late-house.ts';
import { openTeam } from '../../entrypoints/late-team/team-session.ts';
import { keptIn } from './kept-state.ts';
import { PlatformDesk, wordsOf } from './platform-desk.ts';
import type { PracticeShop } from './practice-shop.ts';

handOver('late-team.js', { openTeam, waitingLine, keepStanding, rewritePast, makeRoom, teamPapers });
handOver('team door', teamDoor);

/** A browser of a team: a worker with a disk of its own. */
export class TeamBrowser extends PlatformDesk {
  readonly #disk: IDBFactory;

  constructor(shop: PracticeShop) {
    const disk = new IDBFactory();
    Dexie.dependencies.indexedDB = disk;
    super(shop);
    this.#disk = disk;
  }

  override async die(): Promise<void> {
    Dexie.dependencies.indexedDB = this.#disk;
    await this.worker.team.close();
    await super.die();
    await keepUp(this.worker);
  }

  /** Work about the house that must not be refused. */
  async done<Value = null>(
    work: { readonly do: string; readonly [told: string]: unknown },
    by?: string,
  ): Promise<Value> {
    const reply: Reply = await this.house(work, by);
    if (!reply.ok) throw new Error(`${work.do}: ${wordsOf(reply)}`);
    return reply.value as Value;
  }

  /** Joins a team as an agent whom somebody's browser invites. Gives the invite's code. @param inviter in whose name, where it is not its own */
  async joins(by: TeamBrowser, agent: string, inviter?: string): Promise<string> {
    const { request } = await this.done<{ request: string }>({ do: 'requestSeat' });
    const { code } = await by.done<{ code: string }>({ do: 'inviteAgent', agent, request }, inviter);
    await this.done({ do: 'joinTeam', code });
    await this.live();
    return code;
  }

  /** Resolves when everything of the team's log is here. */
  async live(): Promise<void> {
    for (;;) {
      const row = await this.worker.db.teamStanding.get('standing');
      if (row?.standing.state === 'live' && !(await this.worker.db.teamMove.get('move'))) return;
      await new Promise((over) => setTimeout(over, 10));
    }
  }

  /** The public half of the key that its pass is for. */
  async publicKey(): Promise<string> {
    return teamDoor.publicHalf((await this.#credentials()).seed);
  }

  /** Has it hold another pass, as after some time. */
  async holdPass(jwt: string): Promise<void> {
    const { box } = this.worker.book;
    const before = await box.open<TeamSecrets>('team');
    await box.seal('team', { ...before, credentials: { ...(await this.#credentials()), jwt } });
    await this.worker.db.team.update('team', { passUntil: teamDoor.passOf(jwt)?.until ?? 0 });
  }

  async #credentials() {
    const credentials = (await this.worker.book.box.open<TeamSecrets>('team'))?.credentials;
    if (credentials?.kind !== 'pass') throw new Error('This browser has no pass.');
    return credentials;
  }

  /** What is worked out of the log, but for what stands in the order of its places. */
  async worked(): Promise<Record<string, unknown[]>> {
    const { db } = this.worker;
    return keptIn(db.projected.filter(({ name }) => name !== 'entries' && name !== 'listClock'));
  }

  override async close(): Promise<void> {
    await this.worker.team.close();
    await super.close();
  }
}
