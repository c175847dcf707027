import type { RoundReport } from '../../core/channel/sync-rounds.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { Engine } from '../../core/engine/engine.ts';
import type { AnswerRelay, AskRelay } from '../../core/engine/shop-relay.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { FactBook } from '../../core/store/fact-book.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { DexieSyncMemory } from '../../core/store/sync-memory.ts';
import { automatesWhenNeeded } from './late-automation.ts';
import { readerWhenAsked, theShopFacts } from './late-shop-facts.ts';
import { theShopWork } from './late-shop-work.ts';
import type { MessageReader } from './message-reader.ts';
import { accessTo, type ShopAccess } from './shop-access.ts';
import type { ShopClock } from './shop-clock.ts';
import type { ShopAsked, ShopWork } from './shop-work.ts';

/** What the work at the shop has of the worker around it. */
export interface AtShopParts {
  readonly db: DeskDb;
  readonly book: ConnectionBook;
  readonly engine: Engine;
  readonly clock: ShopClock;
  readonly messages: MessageReader;
  /** Resolves when the desk is open: before, nobody knows whose the work at the shop is. */
  readonly opened: () => Promise<void>;
  /** Whether a team shares the log. */
  readonly inTeam: () => boolean;
  /** Asks the browser of the team that works at the shop. */
  readonly askTeam: AskRelay;
  /** Resolves when everything that is in the team's log by now is here. */
  readonly caughtUp: () => Promise<void>;
  /** Whether working at the shop is this browser's. */
  readonly collects: () => boolean;
  /** Resolves when it is known who is still at a desk: what comes in is not given to who left while the worker slept. */
  readonly desksKnown: () => Promise<void>;
  /** Whether any desk is open. */
  readonly deskOpen: () => boolean;
  /** Something is to be sent again at an instant by the shop's clock. */
  readonly sendLater: (instant: number) => void;
  /** The shop's clock turned out to be another than ours. */
  readonly changed: () => void;
}

/** What the worker does at its shop. The script that does it is read when there is first something to do there. */
export class AtShop {
  readonly #parts: AtShopParts;
  /** When the last good round with the shop began, by the shop's clock: what was written there since is not in yet. */
  knownUntil = 0;
  #access: ShopAccess | null = null;
  #coming: Promise<ShopAsked> | null = null;
  #work: ShopAsked | null = null;
  #inRound: Promise<RoundReport | null> | null = null;
  readonly #drains = new Set<Promise<unknown>>();

  constructor(parts: AtShopParts) {
    this.#parts = parts;
  }

  /** Whether this browser has a way of its own to a shop. */
  get isThere(): boolean {
    return this.#access !== null && this.#access.kind !== 'team';
  }

  /** Works from now on by what is known of the connection. */
  async follow(connection: ConnectionRow): Promise<void> {
    this.#take(await accessTo(connection, this.#parts.db, this.#parts.book));
  }

  /** Begins to work for the practice shop at an address, once it has been greeted; what rejects there leaves everything as it was. */
  async begin(address: string, greet: (work: ShopAsked) => Promise<void>): Promise<void> {
    const access = { kind: 'practice', address } as const;
    const work = await this.#workFor(access);
    await greet(work);
    this.#take(access, work);
  }

  #take(access: ShopAccess | null, work: ShopAsked | null = null): void {
    this.#access = access;
    this.#coming = work && Promise.resolve(work);
    this.#work = work;
  }

  /** What asks the shop, here or through the team; null where there is none. */
  async work(): Promise<ShopAsked | null> {
    const access = this.#access;
    if (!access) return null;
    this.#coming ??= this.#bring(access);
    const work = await this.#coming;
    return this.#access === access ? work : null;
  }

  async #bring(access: ShopAccess): Promise<ShopAsked> {
    try {
      const work = await this.#workFor(access);
      if (this.#access === access) this.#work = work;
      return work;
    } catch (error) {
      // What could not be read is read anew the next time.
      if (this.#access === access) this.#coming = null;
      throw error;
    }
  }

  async #workFor(access: ShopAccess): Promise<ShopAsked> {
    const { workFor } = await theShopWork();
    const { db, book, engine, clock, messages, deskOpen, sendLater, inTeam, ...team } = this.#parts;
    return workFor(access, {
      ...{ db, book, engine, messages, deskOpen, sendLater, inTeam: inTeam() },
      ...{ askTeam: team.askTeam, caughtUp: team.caughtUp },
      now: clock.now,
      memory: new DexieSyncMemory(db),
      heardClock: (shopNow) => this.#heardClock(shopNow),
      bringFacts: theShopFacts,
      readerOf: (parts) => readerWhenAsked({ ...parts, book: new FactBook(db) }),
      automatorOf: automatesWhenNeeded,
    });
  }

  #heardClock(shopNow: number): void {
    const { clock, book, engine, changed } = this.#parts;
    if (!clock.heard(shopNow)) return;
    void book.keepOffset(clock.offset);
    void engine.settle(clock.now());
    changed();
  }

  /** Works for no shop any more; resolves when nothing is under way there. */
  async stop(): Promise<void> {
    const coming = this.#coming;
    this.#take(null);
    // What a look or a round under way still brings must not come after the forgetting.
    const work = await coming?.catch(() => null);
    await work?.reader.close();
    await this.#inRound?.catch(() => null);
    // Two who hand out the same messages would not know of each other.
    await Promise.allSettled(this.#drains);
  }

  /** A message went out: the next round should come soon. */
  stir(): void {
    this.#work?.own?.rounds.stir();
  }

  /** A round with the shop: what is new comes in, what fell due is done, what waits is sent. */
  round(): Promise<RoundReport | null> {
    this.#inRound ??= this.#round().finally(() => {
      this.#inRound = null;
    });
    return this.#inRound;
  }

  async #round(): Promise<RoundReport | null> {
    const { book, clock, engine, desksKnown } = this.#parts;
    const work = await this.#mine();
    if (!work) return null;
    if (await work.asleep()) {
      await engine.settle(clock.now());
      return null;
    }
    await desksKnown();
    const begunAt = clock.now();
    const report = await work.rounds.run();
    if (report.state === 'ok') this.knownUntil = begunAt;
    await book.report(report, clock.deviceTime(clock.now()));
    if (report.state === 'ok') await work.afterRound();
    await engine.settle(clock.now());
    return report;
  }

  /** Hands waiting messages to the shop. */
  async send(): Promise<void> {
    const drain = this.#mine().then((work) => work?.sender.drain());
    this.#drains.add(drain);
    await drain.finally(() => this.#drains.delete(drain));
  }

  /** Reads the orders that matter to open chats. */
  async look(): Promise<void> {
    await (await this.#mine())?.lookups.drain();
  }

  /** Says to buyers what is to be said to them without a person. */
  async automate(): Promise<void> {
    await (await this.#mine())?.automator.drain();
  }

  /** Looks at the shop because somebody wants it to be looked at now; in a team, whoever works there does. */
  async lookNow(): Promise<void> {
    await ((await this.#isOthers()) ? this.#parts.askTeam<'lookNow'>({ ask: 'lookNow' }) : this.round());
  }

  /** Has an unsent message of a conversation tried now, however long that was put off. */
  async sendNow(conversation: string): Promise<void> {
    if (await this.#isOthers()) {
      await this.#parts.askTeam<'sendNow'>({ ask: 'sendNow', conversation });
      return;
    }
    await this.#parts.db.outbox
      .filter(({ work }) => work.kind === 'send' && work.conversation === conversation)
      .modify({ notBefore: 0 });
    await this.send();
  }

  /** Answers what another browser of the team asks of the shop. */
  readonly answer: AnswerRelay = async (author, question, bytes) => {
    const nothingBeside = { bytes: new Uint8Array() };
    if (question.ask === 'standing') {
      const { state, trouble } = await connectionNow(this.#parts.db);
      return { value: { state: state === 'trouble' ? state : 'ok', trouble }, ...nothingBeside };
    }
    if (question.ask === 'lookNow') await this.lookNow();
    else if (question.ask === 'sendNow') await this.sendNow(question.conversation);
    else {
      const work = await this.#mine();
      if (work) return work.answer(author, question, bytes);
      throw new ChannelFault('unreachable', 'Another browser works at the shop now. Try again.');
    }
    return { value: null, ...nothingBeside };
  };

  /** Whether working at the shop is another browser's. */
  async #isOthers(): Promise<boolean> {
    await this.#parts.opened();
    return this.#parts.inTeam() && !this.#parts.collects();
  }

  /** What works for the shop, where that is this browser's; null else. */
  async #mine(): Promise<ShopWork | null> {
    await this.#parts.opened();
    return this.#parts.collects() ? ((await this.work())?.own ?? null) : null;
  }
}
