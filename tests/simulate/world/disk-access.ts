import { IDBDatabase, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** Told before anything is read from or written to the disk; throws to prevent it. */
type Guard = (writes: boolean) => void;

const accesses = new WeakMap<object, DiskAccess>();

/** The way of one life of the worker to the disk: watched at every request, and cut when the worker dies. */
export class DiskAccess {
  readonly #guard: Guard;
  readonly #connections = new Set<IDBDatabase>();
  readonly #running = new Set<IDBTransaction>();
  #cut = false;
  /** What the worker takes for the browser's IndexedDB. */
  readonly indexedDB: Pick<IDBFactory, 'open' | 'cmp' | 'databases' | 'deleteDatabase'>;

  constructor(disk: IDBFactory, guard: Guard) {
    this.#guard = guard;
    this.indexedDB = {
      open: (name, version) => {
        this.#mustBeWhole();
        const request = disk.open(name, version);
        request.addEventListener('success', () => this.#connected(request.result as unknown as IDBDatabase));
        return request;
      },
      cmp: (first, second) => disk.cmp(first, second),
      databases: () => disk.databases(),
      deleteDatabase: (name) => disk.deleteDatabase(name),
    };
  }

  /** Whether a transaction is under way. */
  get busy(): boolean {
    return this.#running.size > 0;
  }

  /** The worker is gone: nothing more is read or written, and what was not committed never happened. */
  cut(): void {
    this.#cut = true;
    for (const transaction of this.#running) {
      try {
        transaction.abort();
      } catch {
        // Committed at this very moment: that stands.
      }
    }
    for (const connection of this.#connections) connection.close();
  }

  requested(writes: boolean): void {
    this.#mustBeWhole();
    this.#guard(writes);
  }

  began(transaction: IDBTransaction): void {
    this.#running.add(transaction);
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => this.#running.delete(transaction));
    }
  }

  #mustBeWhole(): void {
    if (this.#cut) throw new Error('The worker is dead.');
  }

  #connected(connection: IDBDatabase): void {
    this.#connections.add(connection);
    accesses.set(connection, this);
    if (this.#cut) connection.close();
  }
}

type Method = (...args: unknown[]) => unknown;

function watch(
  kind: { prototype: object },
  names: readonly string[],
  writes: boolean,
  owner: (of: never) => object,
): void {
  const methods = kind.prototype as Record<string, Method>;
  for (const name of names) {
    const real = methods[name] as Method;
    methods[name] = function watched(this: never, ...args: unknown[]) {
      accesses.get(owner(this))?.requested(writes);
      return real.apply(this, args);
    };
  }
}

const reads = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
const ofStore = (store: { transaction: { db: object } }) => store.transaction.db;

watch(IDBObjectStore, reads, false, ofStore);
watch(IDBObjectStore, ['put', 'add', 'delete', 'clear'], true, ofStore);
watch(IDBIndex, reads, false, (index: { objectStore: { transaction: { db: object } } }) =>
  ofStore(index.objectStore),
);

const begin = IDBDatabase.prototype.transaction as Method;
Object.assign(IDBDatabase.prototype, {
  transaction(this: object, ...args: unknown[]) {
    accesses.get(this)?.requested(false);
    const transaction = begin.apply(this, args) as IDBTransaction;
    accesses.get(this)?.began(transaction);
    return transaction;
  },
});
