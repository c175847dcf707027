import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import type { TeamLog } from '../../core/engine/team-log.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';
import { answerTo } from './answers.ts';
import type { Playground } from './playground.ts';
import type { Question } from './scenario.ts';

/** After so many commands the duties go to the other desk. */
const untilTurn = 7;

/** How the desk that acts stands to the log. */
export type Acting =
  /** It has taken in everything before it acts. */
  | 'caught up'
  /** It acts on what it last saw. Refused, it looks, and tries again as a person would. */
  | 'behind';

/** At whose desk a command is given; '' for what an owner does, or whoever has the duties. */
function doerOf(command: Command): string {
  if (command.do === 'openDesk' || command.do === 'switchAutoAssign') return command.agent;
  return 'by' in command ? (command.by ?? '') : '';
}

/** Two browsers of a team on one log, which are given commands by turns. One of them does what falls due and what follows. */
export class TwoDesks implements Playground {
  readonly desks: readonly [TeamDesk, TeamDesk];
  readonly #acting: Acting;
  readonly #founds: boolean;
  #turn = 0;
  /** Who was the first in the team; '' while nobody is. */
  #owner = '';
  #author = '';

  /** @param founds whether the first agent founds the team, so that who wrote what is held against them. */
  constructor(logOf: (author: () => string) => TeamLog, acting: Acting, founds = true) {
    this.#founds = founds;
    this.desks = [new TeamDesk('one', logOf(this.author)), new TeamDesk('two', logOf(this.author))];
    this.desks[0].leads = true;
    this.#acting = acting;
  }

  /** In whose name the next commit is written: that of whoever is at the desk. */
  readonly author = (): string => this.#author;

  /** That of whoever leads, which takes in everything at once. */
  get db(): DeskDb {
    return this.#leader.db;
  }

  get #leader(): TeamDesk {
    return this.desks[0].leads ? this.desks[0] : this.desks[1];
  }

  async run(id: string, command: Command, now: number): Promise<Receipt> {
    this.#turn += 1;
    if (this.#turn % untilTurn === 0) await this.#handDutiesOver(now);
    const desk =
      'by' in command || 'agent' in command ? (this.desks[this.#turn % 2] as TeamDesk) : this.#leader;
    if (this.#acting === 'caught up') await desk.store.catchUp();
    this.#author = doerOf(command) || this.#owner;
    let receipt = await desk.run(now, command, id);
    if (receipt.refusal && this.#acting === 'behind') {
      await desk.store.catchUp();
      receipt = await desk.run(now, command, `${id}, again`);
    }
    this.#author = this.#owner;
    await this.#lead();
    if (this.#founds && command.do === 'addAgent' && this.#owner === '')
      await this.#found(command.agent, now);
    return receipt;
  }

  async #found(owner: string, now: number): Promise<void> {
    this.#owner = owner;
    this.#author = owner;
    await this.#leader.given(now, { do: 'foundTeam', by: owner });
  }

  async settle(at: number): Promise<void> {
    await this.#lead();
    for (const desk of this.desks) await desk.engine.settle(at);
  }

  /** What both desks answer. Throws where they differ. */
  async answer(question: Question): Promise<unknown> {
    for (const desk of this.desks) await desk.store.catchUp();
    const [one, two] = await Promise.all(this.desks.map(({ db }) => answerTo(db, question)));
    if (!isDeepStrictEqual(one, two))
      throw new Error(`The desks differ: ${JSON.stringify(one)} and ${JSON.stringify(two)}`);
    return one;
  }

  close(): void {
    for (const { db } of this.desks) db.close();
  }

  /** What a browser does that hears of commits and has the duties. */
  async #lead(): Promise<void> {
    await this.#leader.store.catchUp();
    await this.#leader.engine.resume();
  }

  /** As when a browser dies and the other looks at how things stand. */
  async #handDutiesOver(now: number): Promise<void> {
    for (const desk of this.desks) desk.leads = !desk.leads;
    await this.#leader.store.catchUp();
    await this.#leader.engine.settle(now);
    for (const what of ['startHeldClocks', 'dispatchChats'] as const)
      await this.#leader.run(now, { do: what });
  }
}
