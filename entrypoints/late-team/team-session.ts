import { ChannelFault } from '../../core/engine/channel.ts';
import type { AnswerRelay, AskRelay } from '../../core/engine/shop-relay.ts';
import type { Duty, SessionParts, TeamSession, TeamStanding } from '../../core/engine/team-session.ts';
import { bytesOf } from '../../core/team/base64.ts';
import { connectTeam } from '../../core/team/connect.ts';
import { type Follower, follow } from '../../core/team/follow.ts';
import { holdLease, type Lease } from '../../core/team/lease.ts';
import { type Attendance, attend, watchPresence } from '../../core/team/presence.ts';
import { answersOver, asksOver } from '../../core/team/relay.ts';
import { sameLog } from '../../core/team/same-log.ts';
import { sealOf } from '../../core/team/seal.ts';
import { commitsOf, sharedLog } from '../../core/team/shared-log.ts';
import { TeamFault } from '../../core/team/team-fault.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { renewOwn, renewsPasses } from './pass-office.ts';
import { ShopWatch } from './watch-shop.ts';

/** Milliseconds until the next try where the server was not reached, doubled each time; and where it would not have us. */
const [soonest, latest, afterRefusal] = [1_000, 30_000, 60_000];
const duties: readonly Duty[] = ['dispatch', 'collect'];
/** So often it is looked whether this browser's pass has to be made anew, ms. */
const passesEvery = 3_600_000;
const notReached = 'The team’s server is not reached. What is here can be read; try again when it is.';
const notHere = 'You do not work in this shop any more.';

/** What there is while a line stands. */
interface Open {
  readonly line: TeamLine;
  readonly follower: Follower;
  readonly leases: ReadonlyMap<Duty, Lease>;
  readonly ask: AskRelay;
  readonly shop: ShopWatch;
  /** Ends what listens and looks while the line stands. */
  readonly ends: readonly (() => void)[];
}

/** Opens a browser's place in its team: at once, whether or not the server is there. */
export function openTeam(parts: SessionParts): TeamSession {
  const session = new Session(parts);
  void session.run();
  return session;
}

class Session implements TeamSession {
  readonly #parts: SessionParts;
  readonly #desks = new Map<string, Attendance | null>();
  #open: Open | null = null;
  #closed = false;
  #wake: () => void = () => undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.log = {
      me: parts.agent,
      append: async (commit, expected, seen) =>
        this.#open ? sharedLog(this.#open.line).append(commit, expected, seen) : { result: 'unknown' },
      read: async (after, limit) => {
        if (!this.#open) throw new TeamFault('cutOff', 'The team’s server is not reached.');
        return sharedLog(this.#open.line).read(after, limit);
      },
    };
  }

  readonly log: TeamSession['log'];

  readonly ask: AskRelay = async (question, bytes) => {
    if (!this.#open) throw new ChannelFault('unreachable', notReached);
    const { ask, shop } = this.#open;
    const asked = ask(question, bytes);
    const look = () => shop.look();
    if (question.ask === 'lookNow') void asked.then(look, look);
    return asked;
  };

  readonly has = (duty: Duty): boolean => (this.#open?.leases.get(duty)?.fence() ?? null) !== null;

  readonly attend = (desk: string): void => {
    if (this.#desks.get(desk)) return;
    this.#desks.set(desk, this.#open ? attend(this.#open.line, desk) : null);
    void this.#open?.shop.look();
  };

  readonly leave = (desk: string): void => {
    void this.#desks.get(desk)?.leave();
    this.#desks.delete(desk);
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    this.#wake();
    await this.#leaveLine();
  };

  async run(): Promise<void> {
    let wait = soonest;
    this.#tell({ state: 'joining' });
    while (!this.#closed) {
      const ended = await this.#once().catch((error: unknown) => {
        if (!this.#closed) console.error(error);
        return 'cutOff' as const;
      });
      if (this.#closed) return;
      if (ended === 'worked') {
        this.#tell({ state: 'cutOff' });
        wait = soonest;
      }
      await this.#sleep(ended === 'refused' ? afterRefusal : wait);
      wait = Math.min(latest, wait * 2);
    }
  }

  /** One line, from its opening to its end. */
  async #once(): Promise<'worked' | 'cutOff' | 'refused'> {
    const { url, agent, told } = this.#parts;
    // Read anew each time: a pass that ran out has been followed by another.
    const secrets = await this.#parts.secrets();
    if (!secrets) {
      told({ state: 'refused', words: 'What opens the team’s server is no longer kept here.' });
      return 'refused';
    }
    const key = secrets.shopKey === null ? null : bytesOf(secrets.shopKey);
    const seal = key && (await sealOf(key));
    const came = await connectTeam({ url, agent, credentials: secrets.credentials, seal });
    if (came.result === 'refused') {
      const gone = came.why === 'unreachable';
      told(gone ? { state: 'cutOff' } : { state: 'refused', words: came.words });
      return gone ? 'cutOff' : 'refused';
    }
    if (this.#closed) {
      await came.line.close();
      return 'worked';
    }
    try {
      await this.#work(came.line);
      return 'worked';
    } catch (error) {
      if (error instanceof TeamFault && error.kind === 'cutOff') {
        told({ state: 'cutOff' });
        return 'cutOff';
      }
      // What cannot be taken in is not passed over: this desk would part from the others.
      console.error(error);
      const words = error instanceof Error ? error.message : String(error);
      told({ state: 'refused', words });
      return 'refused';
    } finally {
      await this.#leaveLine();
      await came.line.close().catch(() => undefined);
    }
  }

  async #work(line: TeamLine): Promise<void> {
    const { head, newest, take, canCollect, serves, turned, present, signing } = this.#parts;
    // Before anything is done on a log that may be another.
    await sameLog(line, await newest());
    const signs = (await signing()) !== null;
    const follower = follow(line, {
      after: await head(),
      taken: newest,
      take: (entries) => take(commitsOf(entries)),
      told: (standing) => {
        this.#tell(standing);
        if (standing.state !== 'live') return;
        this.#seeToPass();
        void this.#open?.shop.look();
      },
    });
    // Asked each time: the way to the shop may come after the line to the team.
    const may = (duty: Duty) => serves() && (duty !== 'collect' || canCollect());
    const atShop = this.#answersAtShop(line);
    const leases = new Map(
      duties.map((duty) => [
        duty,
        holdLease(
          line,
          duty,
          (fence) => {
            if (duty === 'collect') atShop.turn(fence !== null);
            turned(duty, fence !== null);
          },
          () => may(duty),
        ),
      ]),
    );
    const looking = setInterval(() => this.#seeToPass(), passesEvery);
    const passes = signs ? answersOver(line, 'passes', () => true, renewsPasses(this.#parts)) : null;
    const ask = asksOver(line);
    const shop = new ShopWatch({
      ask,
      wanted: () => this.#desks.size > 0 && line.isUp() && !this.has('collect'),
      told: (standing) => this.#parts.shopStands(standing),
    });
    const ends = [watchPresence(line, present), () => clearInterval(looking)];
    ends.push(
      () => atShop.turn(false),
      () => shop.stop(),
      passes ?? (() => undefined),
    );
    this.#open = { line, follower, leases, ask, shop, ends };
    for (const desk of this.#desks.keys()) this.#desks.set(desk, attend(line, desk));
    await follower.ended;
  }

  /** Answers what others ask of the shop, as long as this browser works there. */
  #answersAtShop(line: TeamLine): { readonly turn: (on: boolean) => void } {
    const { asked, roleOf } = this.#parts;
    const answer: AnswerRelay = async (author, question, bytes) => {
      if ((await roleOf(author)) === null) throw new ChannelFault('forbidden', notHere);
      return asked(author, question, bytes);
    };
    let stop: (() => void) | null = null;
    return {
      turn: (on) => {
        stop?.();
        stop = on ? answersOver(line, 'shop', () => this.has('collect'), answer) : null;
      },
    };
  }

  #seeToPass(): void {
    renewOwn(this.ask, this.#parts).catch((error: unknown) => {
      if (!this.#closed) console.error(error);
    });
  }

  async #leaveLine(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    for (const end of open.ends) end();
    // Each says good-bye, so that nobody waits for what is known.
    await Promise.allSettled([...this.#desks.values()].map((desk) => desk?.leave()));
    await Promise.allSettled([...open.leases.values()].map((lease) => lease.letGo()));
    await open.follower.stop();
    await open.line.close().catch(() => undefined);
  }

  #tell(standing: TeamStanding): void {
    if (!this.#closed) this.#parts.told(standing);
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((over) => {
      const timer = setTimeout(over, ms);
      this.#wake = () => {
        clearTimeout(timer);
        over();
      };
    });
  }
}
