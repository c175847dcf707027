import { ChannelFault } from '../engine/channel.ts';
import type { DeskDb, SyncStateRow } from './db.ts';
import { connectionNow } from './queries/connection-now.ts';
import type { ConnectionRow } from './rows.ts';
import { SecretBox } from './secret-box.ts';
import type { StoredTokens } from './secret-rows.ts';
import { lostAccess } from './sign-out.ts';

type SyncState = Omit<SyncStateRow, 'key'>;

const nothingRead: SyncState = {
  lastWholeListAt: null,
  lastRatingAt: 0,
  waitingRatings: [],
  requestsToday: 0,
  quotaEndsAt: 0,
};

/** A status that has not changed is written anew only so often: each write has every open screen read again. */
const freshFor = 20_000;

/** What the desk keeps about the shop it works for: which, how it stands, how far it was read, its tokens. */
export class ConnectionBook {
  readonly #db: DeskDb;
  readonly box: SecretBox;

  constructor(db: DeskDb) {
    this.#db = db;
    this.box = new SecretBox(db);
  }

  async keep(connection: ConnectionRow): Promise<void> {
    await this.#db.connection.put(connection);
  }

  async keepOffset(clockOffset: number): Promise<void> {
    await this.#db.connection.update('connection', { clockOffset });
  }

  /** So many more conversations were read in. */
  async progress(conversations: number): Promise<void> {
    const before = await connectionNow(this.#db);
    if (before.kind === 'none' || before.firstSyncDone) return;
    const conversationsSeen = before.conversationsSeen + conversations;
    await this.#db.connection.update('connection', { conversationsSeen, state: 'syncing' });
  }

  /** How a round went. @param at epoch ms of this device. */
  async report(
    {
      state,
      trouble,
      delay,
    }: { readonly state: 'ok' | 'trouble'; readonly trouble: string; readonly delay: number },
    at: number,
  ): Promise<void> {
    const before = await connectionNow(this.#db);
    if (before.kind === 'none') return;
    const fresh =
      before.state === 'ok' && state === 'ok' && before.firstSyncDone && at - before.lastOkAt < freshFor;
    if (fresh) return;
    await this.#db.connection.update('connection', {
      state,
      trouble,
      nextTryAt: at + delay,
      ...(state === 'ok' ? { lastOkAt: at, firstSyncDone: true } : {}),
    });
  }

  /** Forgets the shop and everything that is known of it, all at once. */
  async forgetAll(): Promise<void> {
    const { tables } = this.#db;
    await this.#db.transaction('rw', tables, async () => {
      await Promise.all(tables.map((table) => table.clear()));
    });
  }

  async syncState(): Promise<SyncState> {
    return (await this.#db.syncState.get('sync')) ?? nothingRead;
  }

  async saveSyncState(change: Partial<SyncState>): Promise<void> {
    await this.#db.transaction('rw', this.#db.syncState, async () => {
      await this.#db.syncState.put({ ...(await this.syncState()), ...change, key: 'sync' });
    });
  }

  /** The tokens of the shop: `first` until others were given, without one a fault. The pair is replaced whole. */
  tokenStore(first: StoredTokens | null): {
    load(): Promise<StoredTokens>;
    save(tokens: StoredTokens): Promise<void>;
  } {
    return {
      load: async () => {
        const tokens = (await this.box.open<StoredTokens>('tokens')) ?? first;
        if (tokens) return tokens;
        throw new ChannelFault('signedOut', lostAccess, { about: 'access' });
      },
      save: async (tokens) => {
        await this.box.seal('tokens', tokens);
        const { account } = await connectionNow(this.#db);
        if (!account || account.endsAt === tokens.refreshExpiresAt) return;
        await this.#db.connection.update('connection', {
          account: { ...account, endsAt: tokens.refreshExpiresAt },
        });
      },
    };
  }
}
