import type { RoundReport } from '../../core/channel/sync-rounds.ts';
import type { AgentCommand, Command } from '../../core/domain/desk/command.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import { Engine } from '../../core/engine/engine.ts';
import type { Store } from '../../core/engine/ports.ts';
import type { Task } from '../../core/engine/task.ts';
import { newId } from '../../core/platform/new-id.ts';
import { ConnectionBook } from '../../core/store/connection-book.ts';
import { DeskDb, deskDbName } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { PageTroubleBook } from '../../core/store/page-trouble-book.ts';
import { connectionNow, notConnected } from '../../core/store/queries/connection-now.ts';
import { nextSendAfter } from '../../core/store/queries/sends-of.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { type Wish, WishBook } from '../../core/store/wish-book.ts';
import { Intake } from './intake.ts';
import { theAutomation } from './late-automation.ts';
import { theGuard } from './late-guard.ts';
import { lateTerms } from './late-platform.ts';
import { theReading } from './late-reading.ts';
import { theSetUp } from './late-set-up.ts';
import { standingsWhenAsked } from './late-shop-facts.ts';
import { MessageReader } from './message-reader.ts';
import { openingOf } from './practice-opening.ts';
import { closeInside } from './practice-shop.ts';
import { practiceTerms } from './practice-terms.ts';
import { Presence } from './presence.ts';
import { ShopClock } from './shop-clock.ts';
import { type ShopWork, workFor } from './shop-work.ts';
import { TeamHouse } from './team-house.ts';
import { theTexts } from './text-asks.ts';

function isCorrection(event: DeskEvent): boolean {
  return event.type === 'SentimentCorrected' || (event.type === 'ChatCategorized' && event.by === 'person');
}

/** The desk's worker: puts the parts together, and opens them once in each of its lives. */
export class DeskWorker {
  readonly db = new DeskDb(deskDbName);
  readonly clock = new ShopClock();
  readonly book = new ConnectionBook(this.db);
  readonly #alone = new DexieStore(this.db);
  readonly team = new TeamHouse({
    db: this.db,
    engine: () => this.engine,
    now: this.clock.now,
    canCollect: () => this.#link !== null,
    happened: (events, tasks) => this.#happened(events, tasks),
    turned: () => this.#turned(),
  });
  readonly engine = new Engine({
    store: () => this.#store,
    has: (duty) => this.team.has(duty),
    newId,
    guard: () => theGuard(this.db),
    automation: theAutomation,
    setUp: theSetUp,
    knownUntil: () => this.#knownUntil,
    happened: (events, tasks) => this.#happened(events, tasks),
  });
  readonly presence = new Presence(this.engine, this.clock, {
    came: (page) => {
      this.team.attend(page);
      this.lookSoon();
    },
    went: (page) => this.team.leave(page),
    working: () => this.#link !== null,
    looked: () => this.changed([]),
  });
  readonly wishes = new WishBook(this.db);
  readonly pageTroubles = new PageTroubleBook(this.db);
  readonly standings = standingsWhenAsked({ db: this.db, now: this.clock.now, shop: () => this.#link });
  /** Called when there may be another instant to wake at, with what there is to do; without, there may be anything. */
  changed: (tasks?: readonly Task[]) => void = () => undefined;
  /** Called when something is to be sent again at an instant by the shop's clock. */
  sendLater: (instant: number) => void = () => undefined;
  /** Called when the shop should be looked at soon. */
  lookSoon: () => void = () => undefined;
  readonly #reader = new MessageReader(() => theReading(this.db));
  readonly intake = new Intake(this.db, this.engine, this.book, this.clock, this.#reader);
  #link: ShopWork | null = null;
  #opened: Promise<void> | null = null;
  /** When the last good round with the shop began, by the shop's clock: what was written there since is not in yet. */
  #knownUntil = 0;
  #inRound: Promise<RoundReport | null> | null = null;
  readonly #drains = new Set<Promise<unknown>>();

  /** Where the desk's state lies: this browser's own log, or its team's. */
  get #store(): Store {
    return this.team.store ?? this.#alone;
  }

  /** Opens what the last life of the worker left: the way to the shop, true presence, unfinished work. */
  open(): Promise<void> {
    // What failed to open is opened anew the next time: a full disk must not cost a whole life.
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #open(): Promise<void> {
    const connection = await connectionNow(this.db);
    this.clock.offset = connection.clockOffset;
    this.#knownUntil = connection.lastOkAt + connection.clockOffset;
    this.#link = await this.#workFor(connection);
    await this.team.open();
    // In a team the others see who is gone.
    if (!this.team.isThere) await this.presence.reconcile(this.db);
    await this.engine.resume();
  }

  /** The way to the shop; null before there is one. */
  get link(): ShopWork | null {
    return this.#link;
  }

  run(id: string, command: Command) {
    return this.engine.run(id, command, this.clock.now());
  }

  /** Carries out what a person gave, in a team as soon as it can be asked. */
  give(id: string, command: AgentCommand) {
    return this.team.run(id, command);
  }

  /** Has the next desk page that can, open something. Gives the id of the wish. */
  async wish(wish: Wish): Promise<string> {
    const id = newId();
    await this.wishes.keep(id, wish, Date.now());
    return id;
  }

  /** Begins to work for a practice shop. Rejects when it does not answer. */
  async connectPractice(address: string): Promise<void> {
    const present = await connectionNow(this.db);
    if (present.kind === 'practice' && present.address === address) return;
    if (present.kind !== 'none')
      throw new ChannelFault('refused', `This desk works for ${present.shopName} already.`);
    const connection: ConnectionRow = {
      ...notConnected,
      kind: 'practice',
      address,
      shopName: 'Practice Shop',
    };
    const link = await this.#workFor(connection);
    const { body } = (await link?.practice?.lever('GET', '/practice/state')) ?? { body: null };
    await this.run('open shop', openingOf(body));
    await this.run('add Mira', { do: 'addAgent', agent: 'mira', nickname: 'Mira', capacity: 12 });
    await this.run('add Dewi', { do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 8 });
    await (await theTexts()).keepStarterReplies(this.db);
    await this.book.keep({ ...connection, clockOffset: this.clock.offset });
    this.#link = link;
    this.lookSoon();
  }

  /** Stops working for a shop: everything about it is forgotten, and the desk is as on its first day. */
  async leave(): Promise<void> {
    await this.#stop();
    await this.team.close();
    await this.engine.alone(() => this.book.forgetAll());
    await closeInside();
    this.clock.offset = 0;
    this.#knownUntil = 0;
    this.changed([]);
  }

  /** Works by what is now known of the connection: another access, or none any more. */
  async takeUp(): Promise<void> {
    await this.#stop();
    this.#link = await this.#workFor(await connectionNow(this.db));
    this.changed();
    this.lookSoon();
  }

  /** Does something while nothing at all goes on, and then opens what is there. */
  async still(work: () => Promise<void>): Promise<void> {
    await this.#stop();
    try {
      await this.engine.alone(async () => {
        await this.team.close();
        await work();
      });
    } finally {
      this.#opened = null;
      this.#reader.relearn();
      await this.open();
      this.changed();
      this.lookSoon();
    }
  }

  async #stop(): Promise<void> {
    const link = this.#link;
    this.#link = null;
    // What a look or a round under way still brings must not come after the forgetting.
    await link?.reader.close();
    await this.#inRound?.catch(() => null);
    // Two who hand out the same messages would not know of each other.
    await Promise.allSettled(this.#drains);
  }

  /** A round with the shop: what is new comes in, what fell due is done, what waits is sent. */
  round(): Promise<RoundReport | null> {
    this.#inRound ??= this.#round().finally(() => {
      this.#inRound = null;
    });
    return this.#inRound;
  }

  async #round(): Promise<RoundReport | null> {
    const link = this.#link;
    if (!link || !this.team.has('collect')) return null;
    if (await link.asleep()) {
      await this.engine.settle(this.clock.now());
      return null;
    }
    const begunAt = this.clock.now();
    const report = await link.rounds.run();
    if (report.state === 'ok') this.#knownUntil = begunAt;
    await this.book.report(report, this.clock.deviceTime(this.clock.now()));
    if (report.state === 'ok') await this.#afterRound(link);
    await this.engine.settle(this.clock.now());
    return report;
  }

  /** What the round cannot bring: ratings, which only a practice shop tells, and how orders moved. */
  async #afterRound({ practice, automator }: ShopWork): Promise<void> {
    await Promise.all([practice && this.intake.ratings(practice), automator.watch()]);
  }

  /** Hands waiting messages to the shop. */
  async send(): Promise<void> {
    const drain = this.team.has('collect') ? this.#link?.sender.drain() : null;
    if (!drain) return;
    this.#drains.add(drain);
    await drain.finally(() => this.#drains.delete(drain));
  }

  /** Reads the orders that matter to open chats. */
  async look(): Promise<void> {
    if (this.team.has('collect')) await this.#link?.lookups.drain();
  }

  /** Says to buyers what is to be said to them without a person. */
  async automate(): Promise<void> {
    if (this.team.has('collect')) await this.#link?.automator.drain();
  }

  /** The next instant, by the shop's clock, at which the worker has to be awake; null without one. */
  async nextInstant(): Promise<number | null> {
    const now = this.clock.now();
    const instants = [
      await this.#store.nextClose(),
      await this.#store.nextHolidayTurn(),
      await this.#store.nextCrossing(now),
      await nextSendAfter(this.db, now),
    ];
    const known = instants.filter((each) => each !== null);
    return known.length > 0 ? Math.min(...known) : null;
  }

  /** A duty came or went, or the team's log is all here. */
  #turned(): void {
    void this.presence.renew(this.db);
    this.changed();
    this.lookSoon();
  }

  #happened(events: readonly DeskEvent[], tasks: readonly Task[]): void {
    if (events.some(isCorrection)) this.#reader.relearn();
    if (events.some(({ type }) => type === 'MessageDelivered')) {
      this.#link?.rounds.stir();
      this.lookSoon();
    }
    if (this.team.isThere && events.some(({ type }) => type === 'DeskClosed'))
      void this.presence.renew(this.db);
    this.changed(tasks);
  }

  /** What works for a shop; null without one, and where the access to it is gone. */
  async #workFor(connection: ConnectionRow): Promise<ShopWork | null> {
    if (connection.kind === 'none' || connection.kind === 'team') return null;
    const { db, book, engine, intake } = this;
    const desk = {
      db,
      book,
      now: this.clock.now,
      deskOpen: () => this.presence.anyone,
      heardClock: (shopNow: number) => this.#heardClock(shopNow),
    };
    const terms =
      connection.kind === 'practice'
        ? practiceTerms(connection.address, desk)
        : await lateTerms(connection, desk);
    const sendLater = (instant: number) => this.sendLater(instant);
    return terms && workFor(terms, { ...desk, engine, intake, sendLater, read: () => this.#reader.ready() });
  }

  #heardClock(shopNow: number): void {
    if (!this.clock.heard(shopNow)) return;
    void this.book.keepOffset(this.clock.offset);
    void this.engine.settle(this.clock.now());
    this.changed();
  }
}
