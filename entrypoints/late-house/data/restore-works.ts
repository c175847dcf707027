import * as v from 'valibot';
import type { Refusal } from '../../../core/domain/desk/refusal.ts';
import { cannotManage } from '../../../core/domain/roster/may-manage.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { Restoring, type Unfit, UnfitFile } from '../../../core/store/backup/restoring.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { asStoreFault, StoreFault } from '../../../core/store/store-fault.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';

const done: Reply<null> = { ok: true, value: null };

type Fault = { readonly code: string; readonly words: string };

const unfit: Record<Unfit, Fault> = {
  notABackup: { code: 'NotABackup', words: 'This file is no backup of Sidedesk.' },
  newer: {
    code: 'NewerBackup',
    words: 'This backup was made by a newer version of Sidedesk. Update the extension, then restore it.',
  },
  damaged: {
    code: 'DamagedBackup',
    words: 'This backup is damaged or not complete. Nothing was changed.',
  },
};

const gone: Fault = {
  code: 'RestoreGone',
  words: 'The desk’s engine was stopped in between. Nothing was changed; restore the file again.',
};

/** How far a restore is, as a page is told. */
export type RestoreState =
  | { readonly state: 'reading' | 'workingOut' | 'replacing'; readonly share: number }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly words: string };

/** The restore of this life of the worker; a page that comes back after its end finds none. */
let present: { readonly id: string; readonly restoring: Restoring; state: RestoreState } | null = null;

/** In a desk where nobody works yet anybody may; else those who set up the shop. */
async function whyNot({ db, shop }: HouseTools, by: string): Promise<Refusal | null> {
  if ((await db.team.count()) + (await db.teamMove.count()) > 0)
    return {
      code: 'NotAllowed',
      words: 'This desk shares its log with a team. Leave the team before you restore a backup.',
    };
  const now = await shop();
  return Object.keys(now.agents).length === 0 ? null : cannotManage(now, by);
}

function asReply(error: unknown): Reply<never> {
  if (error instanceof UnfitFile) return { ok: false, fault: unfit[error.why] };
  throw asStoreFault(error);
}

async function drop(): Promise<void> {
  const was = present;
  present = null;
  await was?.restoring.drop();
}

const text = v.pipe(v.string(), v.maxLength(32_000_000));
const id = v.pipe(v.string(), v.maxLength(100));

/** What the app and its tokens open stays only with the shop they are for. */
async function keepAccess(db: DeskDb, before: string | null): Promise<void> {
  const connection = await db.connection.get('connection');
  const account = connection?.account ?? null;
  if (account && account.shopId === before) return;
  await db.secrets.clear();
  if (account) await db.connection.update('connection', { account: { ...account, connected: false } });
}

async function putInPlace(
  { db, still, now, shop }: HouseTools,
  restoring: Restoring,
  by: string,
): Promise<void> {
  const who = Object.hasOwn((await shop()).agents, by) ? by : '';
  await still(async () => {
    const account = (await db.connection.get('connection'))?.account ?? null;
    await restoring.replace(db, async () => {
      await keepAccess(db, account?.connected ? account.shopId : null);
      await db.dataLog.add({ at: now(), by: who, what: 'restored', count: await db.chats.count() });
    });
  });
}

function wordsOf(fault: unknown): string {
  if (fault instanceof UnfitFile) return unfit[fault.why].words;
  return fault instanceof StoreFault
    ? fault.message
    : 'Something in the desk went wrong. Look whether the backup is in place.';
}

async function finish(tools: HouseTools, mine: NonNullable<typeof present>, by: string): Promise<void> {
  const commits = Math.max(1, mine.restoring.head.rows.commits ?? 0);
  try {
    await mine.restoring.workOut((count) => {
      mine.state = { state: 'workingOut', share: count / commits };
    });
    if (present !== mine) return;
    mine.state = { state: 'replacing', share: 1 };
    await putInPlace(tools, mine.restoring, by);
    mine.state = { state: 'done' };
  } catch (error) {
    const fault = asStoreFault(error);
    if (!(fault instanceof StoreFault || fault instanceof UnfitFile)) console.error(error);
    mine.state = { state: 'failed', words: wordsOf(fault) };
  } finally {
    await mine.restoring.drop().catch(() => undefined);
  }
}

const begin = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('beginRestore'), id, first: text }),
  carryOut: async (tools, told, by) => {
    const refusal = await whyNot(tools, by);
    if (refusal) return { ok: false, refusal };
    await drop();
    try {
      const restoring = await Restoring.begin(told.first);
      present = { id: told.id, restoring, state: { state: 'reading', share: 0 } };
      const { shop, madeAt, rows } = restoring.head;
      return { ok: true, value: { shop, madeAt, commits: rows.commits ?? 0 } };
    } catch (error) {
      return asReply(error);
    }
  },
});

const take = knownWork({
  may: 'everybody',
  told: v.strictObject({
    do: v.literal('takeBackup'),
    id,
    lines: v.pipe(v.array(text), v.maxLength(10_000)),
  }),
  carryOut: async (_tools, told) => {
    if (present?.id !== told.id) return { ok: false, fault: gone };
    try {
      await present.restoring.take(told.lines);
      return { ok: true, value: { share: present.restoring.share } };
    } catch (error) {
      await drop();
      return asReply(error);
    }
  },
});

/** Answers at once; how far it is has to be asked for. */
const end = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('endRestore'), id }),
  carryOut: async (tools, told, by) => {
    const refusal = await whyNot(tools, by);
    if (refusal) return { ok: false, refusal };
    if (present?.id !== told.id) return { ok: false, fault: gone };
    present.state = { state: 'workingOut', share: 0 };
    void finish(tools, present, by);
    return done;
  },
});

const ask = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('restoreState'), id }),
  carryOut: async (_tools, told) =>
    present?.id === told.id ? { ok: true, value: present.state } : { ok: false, fault: gone },
});

const stop = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('stopRestore'), id }),
  carryOut: async (_tools, told) => {
    // What takes the desk's place already is not to be stopped half way.
    if (present?.id === told.id && present.state.state !== 'replacing') await drop();
    return done;
  },
});

export const restoreWorks = [
  ['beginRestore', begin],
  ['takeBackup', take],
  ['endRestore', end],
  ['restoreState', ask],
  ['stopRestore', stop],
] as const;
