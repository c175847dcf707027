import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import { StoreFault } from '../../../core/store/store-fault.ts';
import { WaitingBook } from '../../../core/store/team/waiting-book.ts';
import { type WaitingLine, waitingLine } from '../../../core/store/team/waiting-line.ts';
import { arrive, shopMessage } from '../shop-messages.ts';
import { LogInMemory, type Mishap } from './log-in-memory.ts';
import { TeamDesk } from './team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);

/** Ana's wish for the first chat. */
export const claim: AgentCommand = { do: 'claimChat', by: 'ana', conversation: 'b1' };

/** A message of Ana's into the first chat. */
export function answer(messageId: string, more: object = {}): AgentCommand {
  const content = { kind: 'text', text: `Text ${messageId}` } as const;
  return { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId, content, ...more };
}

/** Ana's browser in a team with Ola's, and what befalls the line between it and the log. */
export class WaitingStage {
  readonly log = new LogInMemory();
  readonly ola = new TeamDesk('ola', this.log.of('ola'));
  readonly ana: TeamDesk;
  readonly book: WaitingBook;
  line: WaitingLine;
  now = noon + 60_000;
  /** Whether Ana's browser reaches the team, and what befalls her next append. */
  live = true;
  mishap: Mishap | null = null;
  /** Whether she can read the log though she reaches it. */
  deaf = false;
  /** Called as one of her commits is about to be appended. */
  appending: () => Promise<unknown> = async () => undefined;
  /** How often what waits is to be brought again later. */
  again = 0;

  constructor() {
    this.ana = new TeamDesk('ana', this.#reached());
    this.book = new WaitingBook(this.ana.db);
    this.line = this.#newLine();
  }

  /** A shop of an owner and two agents who take no chats by themselves, with two chats. */
  async open(): Promise<void> {
    const { ola, ana } = this;
    const opened = {
      do: 'openShop',
      name: 'Shop',
      market: 'UK',
      zone: 'Europe/London',
      highValue: {},
    } as const;
    await ola.given(noon, opened);
    for (const agent of ['ola', 'ana', 'ben'])
      await ola.given(
        noon,
        { do: 'addAgent', agent, nickname: agent, capacity: 5 },
        { do: 'switchAutoAssign', agent, on: false },
      );
    await ola.given(noon, { do: 'foundTeam', by: 'ola' });
    await ola.given(noon, arrive('b1', shopMessage(101, noon)), arrive('b2', shopMessage(102, noon)));
    await ana.store.catchUp();
  }

  /** Her worker died, and another one begins. */
  newLife(): void {
    this.line = this.#newLine();
  }

  async backOnLine(): Promise<void> {
    this.live = true;
    this.mishap = null;
    await this.ana.store.catchUp();
    await this.line.bring();
  }

  rows() {
    return this.ana.db.waitingCommands.orderBy('seq').toArray();
  }

  async draft(): Promise<string | undefined> {
    return (await this.ana.db.drafts.get('b1'))?.text;
  }

  /** The newest message that Ana's browser knows of the first chat. */
  async newest(): Promise<string> {
    return (await this.ana.db.conversations.get('b1'))?.recent.at(-1)?.id ?? '';
  }

  /** Messages that came to the team, in the order of its log. */
  submitted(): string[] {
    return this.#messages('MessageSubmitted');
  }

  /** Those of them that were not called back. */
  standing(): string[] {
    const recalled = new Set(this.#messages('MessageRecalled'));
    return this.submitted().filter((each) => !recalled.has(each));
  }

  #messages(type: 'MessageSubmitted' | 'MessageRecalled'): string[] {
    return this.log.commits.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === type ? [event.messageId] : [])),
    );
  }

  #reached(): TeamLog {
    const of = this.log.of('ana', () => this.mishap);
    return {
      me: of.me,
      read: async (after, limit) => {
        if (this.deaf) throw new StoreFault('unknown', null);
        return of.read(after, limit);
      },
      append: async (commit, expected) => {
        if (!this.live) return { result: 'unknown' };
        await this.appending();
        this.line.goesOut(commit.id);
        return of.append(commit, expected);
      },
    };
  }

  #newLine(): WaitingLine {
    return waitingLine({
      db: this.ana.db,
      run: (id, command, at) => this.ana.run(at, command, id),
      now: () => this.now,
      isLive: () => this.live,
      justBegan: () => false,
      again: () => {
        this.again += 1;
      },
    });
  }
}
