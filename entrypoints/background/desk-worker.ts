import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import { Engine } from '../../core/engine/engine.ts';
import type { Store } from '../../core/engine/ports.ts';
import type { Task } from '../../core/engine/task.ts';
import { newId } from '../../core/platform/new-id.ts';
import { tellBegun } from '../../core/protocol/begun.ts';
import { ConnectionBook } from '../../core/store/connection-book.ts';
import { DeskDb, deskDbName } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { PageTroubleBook } from '../../core/store/page-trouble-book.ts';
import { connectionNow, notConnected } from '../../core/store/queries/connection-now.ts';
import { nextSendAfter } from '../../core/store/queries/sends-of.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { type Wish, WishBook } from '../../core/store/wish-book.ts';
import { AtShop } from './at-shop.ts';
import { theAutomation } from './late-automation.ts';
import { theGuard } from './late-guard.ts';
import { theReading } from './late-reading.ts';
import { theSetUp } from './late-set-up.ts';
import { standingsWhenAsked } from './late-shop-facts.ts';
import { theShopWork } from './late-shop-work.ts';
import { MessageReader } from './message-reader.ts';
import { openingOf } from './practice-opening.ts';
import { Presence } from './presence.ts';
import { ShopClock } from './shop-clock.ts';
import { TeamHouse } from './team-house.ts';
import { type TextTools, theTexts } from './text-asks.ts';

function isCorrection(event: DeskEvent): boolean {
  return event.type === 'SentimentCorrected' || (event.type === 'ChatCategorized' && event.by === 'person');
}

/** The desk's worker: puts the parts together, and opens them once in each of its lives. */
export class DeskWorker {
  readonly db = new DeskDb(deskDbName);
  readonly clock = new ShopClock();
  readonly book = new ConnectionBook(this.db);
  readonly #alone = new DexieStore(this.db, tellBegun);
  readonly team = new TeamHouse({
    db: this.db,
    engine: () => this.engine,
    now: this.clock.now,
    canCollect: () => this.shop.isThere,
    happened: (events, tasks) => this.#happened(events, tasks),
    turned: () => this.#turned(),
    asked: (author, question, bytes) => this.shop.answer(author, question, bytes),
  });
  readonly engine = new Engine({
    store: () => this.#store,
    has: (duty) => this.team.has(duty),
    newId,
    guard: () => theGuard(this.db),
    automation: theAutomation,
    setUp: theSetUp,
    knownUntil: () => this.shop.knownUntil,
    happened: (events, tasks) => this.#happened(events, tasks),
  });
  readonly presence = new Presence(this.engine, this.clock, {
    came: (page) => {
      this.team.attend(page);
      this.lookSoon();
    },
    went: (page) => this.team.leave(page),
    working: () => this.shop.isThere,
    looked: () => this.changed([]),
  });
  readonly wishes = new WishBook(this.db);
  readonly pageTroubles = new PageTroubleBook(this.db);
  readonly standings = standingsWhenAsked({ db: this.db, now: this.clock.now, shop: () => this.shop.work() });
  /** Called when there may be another instant to wake at, with what there is to do; without, there may be anything. */
  changed: (tasks?: readonly Task[]) => void = () => undefined;
  /** Called when something is to be sent again at an instant by the shop's clock. */
  sendLater: (instant: number) => void = () => undefined;
  /** Called when the shop should be looked at soon. */
  lookSoon: () => void = () => undefined;
  readonly #reader = new MessageReader(() => theReading(this.db));
  readonly shop = new AtShop({
    ...{ db: this.db, book: this.book, engine: this.engine, clock: this.clock, messages: this.#reader },
    opened: () => this.open(),
    inTeam: () => this.team.isThere,
    askTeam: (question, bytes) => this.team.ask(question, bytes),
    caughtUp: () => this.team.caughtUp(),
    collects: () => this.team.has('collect'),
    desksKnown: () => this.presence.settle(this.db),
    deskOpen: () => this.presence.anyone,
    sendLater: (instant) => this.sendLater(instant),
    changed: () => this.changed(),
  });
  #opened: Promise<void> | null = null;

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
    this.shop.knownUntil = connection.lastOkAt + connection.clockOffset;
    await this.shop.follow(connection);
    await this.team.open();
    // In a team the others see who is gone.
    if (!this.team.isThere) await this.presence.reconcile(this.db);
    await this.engine.resume();
  }

  /** What the part that keeps texts has of the worker. */
  get textTools(): TextTools {
    return { db: this.db, run: (command) => this.run(newId(), command) };
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
    await this.shop.begin(address, async ({ practice }) => {
      const { body } = (await practice?.lever('GET', '/practice/state')) ?? { body: null };
      await this.run('open shop', openingOf(body));
      await this.run('add Mira', { do: 'addAgent', agent: 'mira', nickname: 'Mira', capacity: 12 });
      await this.run('add Dewi', { do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 8 });
      await (await theTexts()).keepStarterReplies(this.textTools);
      await this.book.keep({ ...connection, clockOffset: this.clock.offset });
    });
    this.lookSoon();
  }

  /** Stops working for a shop: everything about it is forgotten, and the desk is as on its first day. */
  async leave(): Promise<void> {
    await this.shop.stop();
    await this.team.close();
    await this.engine.alone(() => this.book.forgetAll());
    await (await theShopWork()).closeInside();
    this.clock.offset = 0;
    this.shop.knownUntil = 0;
    this.changed([]);
  }

  /** Works by what is now known of the connection: another access, or none any more. */
  async takeUp(): Promise<void> {
    await this.shop.stop();
    await this.shop.follow(await connectionNow(this.db));
    this.changed();
    this.lookSoon();
  }

  /** Does something while nothing at all goes on, and then opens what is there. */
  async still(work: () => Promise<void>): Promise<void> {
    await this.shop.stop();
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
      this.shop.stir();
      this.lookSoon();
    }
    if (this.team.isThere && events.some(({ type }) => type === 'DeskClosed'))
      void this.presence.renew(this.db);
    this.changed(tasks);
  }
}
