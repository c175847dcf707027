import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { ChannelFault } from '../../../core/engine/channel.ts';
import type { Ask, Reply } from '../../../core/protocol/ask.ts';
import { StoreFault } from '../../../core/store/store-fault.ts';
import { answerAsk } from '../../../entrypoints/background/answer-ask.ts';
import { DeskWorker } from '../../../entrypoints/background/desk-worker.ts';
import { DiskAccess } from './disk-access.ts';
import type { Traveller } from './network.ts';

/** What a life has of its world. */
export interface LifeParts {
  readonly disk: IDBFactory;
  count(name: string): void;
  /** Told of what nobody expected. */
  broken(words: string): void;
}

/** One life of the worker, from its start until it dies. What it does after its death has no effect anywhere. */
export class Life implements Traveller {
  readonly worker: DeskWorker;
  readonly #world: LifeParts;
  readonly #disk: DiskAccess;
  readonly #tasks = new Set<Promise<unknown>>();
  dead = false;
  /** Dies of so many more things that it does; Infinity: of none. */
  fuse = Number.POSITIVE_INFINITY;
  /** So many more writes until one finds the disk full. */
  writesLeft = Number.POSITIVE_INFINITY;

  constructor(world: LifeParts) {
    this.#world = world;
    this.#disk = new DiskAccess(world.disk, (writes) => this.#request(writes));
    Object.assign(Dexie.dependencies, { indexedDB: this.#disk.indexedDB, IDBKeyRange });
    this.worker = new DeskWorker();
    this.worker.changed = (tasks) => {
      const some = (...kinds: string[]) => tasks?.some(({ kind }) => kinds.includes(kind)) ?? true;
      if (some('send', 'read')) this.do('send', () => this.worker.shop.send());
      if (some('look')) this.do('look', () => this.worker.shop.look());
      if (some('automate')) this.do('automate', () => this.worker.shop.automate());
    };
  }

  /** Whether something is under way that this life will see the end of, or that may still touch the disk. */
  get busy(): boolean {
    return this.#disk.busy || (!this.dead && this.#tasks.size > 0);
  }

  /** Begins something and does not wait for it. A bug that it runs into breaks the seed. */
  do(what: string, work: () => Promise<unknown>): void {
    const task = work()
      .catch((error: unknown) => this.failed(what, error))
      .finally(() => this.#tasks.delete(task));
    this.#tasks.add(task);
  }

  /** Something rejected: a full disk and a fault of the shop's are expected, as is whatever the dead do. */
  failed(what: string, error: unknown): void {
    const expected = this.dead || error instanceof ChannelFault || isFull(error);
    if (!expected && !isDeath(error)) this.#world.broken(`${what} threw ${String(error)}`);
  }

  /** Asks as a page of the desk does; hears nothing when the worker dies over it. */
  ask(ask: Ask, heard: (reply: Reply) => void = () => undefined): void {
    this.do(ask.ask, async () => {
      const reply = await answerAsk(this.worker, ask);
      if (!this.dead) heard(reply);
    });
  }

  /** What an alarm, a start or a timer makes the worker do. */
  beat(): void {
    this.do('beat', async () => {
      await this.worker.open();
      if (!this.worker.shop.isThere) return;
      await Promise.all([
        this.worker.shop.send(),
        this.worker.shop.round(),
        this.worker.shop.look(),
        this.worker.shop.automate(),
      ]);
    });
  }

  attend(agent: string, page: string): void {
    this.do('attend', () =>
      this.worker.open().then(() => this.worker.presence.attended({ agent, desk: page }, page)),
    );
  }

  leave(agent: string, page: string): void {
    this.do('leave', () =>
      this.worker.open().then(() => this.worker.presence.left({ agent, desk: page }, page)),
    );
  }

  pass(): void {
    if (this.dead) return;
    this.fuse -= 1;
    if (this.fuse < 0) this.die();
  }

  die(): void {
    if (this.dead) return;
    this.dead = true;
    this.#disk.cut();
  }

  #request(writes: boolean): void {
    this.pass();
    if (this.dead) throw new Error('The worker is dead.');
    if (!writes) return;
    this.writesLeft -= 1;
    if (this.writesLeft !== -1) return;
    this.#world.count('full disks');
    throw new DOMException('the disk is full', 'QuotaExceededError');
  }
}

/** A full disk; where the worker does not wait for a write, in the database's own words. */
export function isFull(error: unknown): boolean {
  if (error instanceof StoreFault) return error.code === 'full';
  return error instanceof Error && /QuotaExceeded|disk is full/.test(`${error.name} ${error.message}`);
}

/** What a worker that is dead hears of the disk; it may come out when the next one lives. */
function isDeath(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each.message.includes('worker is dead')) return true;
  return false;
}
