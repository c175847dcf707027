import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { DeskDb } from '../../core/store/db.ts';
import { codeOf, inviteOf } from '../../core/team/invite.ts';
import { everythingKept } from '../e2e/database.ts';
import { EXTENSION, type LaunchedBrowser, launchBrowser } from './launch.ts';
import { stopWorker } from './worker.ts';

/** The id that the browser gives an unpacked extension without a key: it is made from the folder's path. */
export function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The tables that follow from the log; when lists were last brought up to the clock is each browser's own. */
const worked = new DeskDb('names', { indexedDB: new IDBFactory(), IDBKeyRange }).projected
  .map(({ name }) => name)
  .filter((name) => name !== 'listClock')
  .concat('commits', 'teamHeads');

interface KeptTally {
  readonly lists: object;
  readonly lastAssignedAt: number | null;
}

/** A profile of its own with the built extension, and its desk as wide as a side panel. */
export class Profile {
  readonly desk: Page;
  readonly #launched: LaunchedBrowser;
  readonly #folder: string;

  private constructor(launched: LaunchedBrowser, folder: string, desk: Page) {
    this.#launched = launched;
    this.#folder = folder;
    this.desk = desk;
  }

  /** @param beside a folder of another extension that comes along. */
  static async open(beside?: string): Promise<Profile> {
    const folder = mkdtempSync(join(tmpdir(), 'sidedesk-'));
    const both = beside === undefined ? {} : { extension: `${EXTENSION},${beside}`, overProtocol: false };
    const launched = await launchBrowser({ profile: folder, headless: true, ...both });
    const desk = await launched.context.newPage();
    await desk.setViewportSize({ width: 400, height: 860 });
    await desk.goto(
      `chrome-extension://${beside === undefined ? launched.extensionId : idOf(EXTENSION)}/sidepanel.html`,
    );
    return new Profile(launched, folder, desk);
  }

  /** Asks the worker past every screen; what comes must not be a fault or a refusal. */
  async ask<Value = null>(ask: Record<string, unknown>): Promise<Value> {
    const reply = await this.desk.evaluate((wanted) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
      };
      return chrome.runtime.sendMessage(wanted);
    }, ask);
    if (!reply.ok) throw new Error(`${JSON.stringify(ask)}: ${JSON.stringify(reply)}`);
    return reply.value as Value;
  }

  house<Value = null>(
    work: { readonly do: string; readonly [told: string]: unknown },
    by = 'whoever',
  ): Promise<Value> {
    return this.ask({ ask: 'house', by, work });
  }

  command(command: { readonly do: string; readonly [told: string]: unknown }): Promise<unknown> {
    return this.ask({ ask: 'command', id: crypto.randomUUID(), command });
  }

  /** Joins by an invite of the owner's. @param url where the server is for this one. */
  async join(owner: Profile, by: string, agent: string, url?: string): Promise<void> {
    const { request } = await this.house<{ request: string }>({ do: 'requestSeat' });
    const { code } = await owner.house<{ code: string }>({ do: 'inviteAgent', agent, request }, by);
    const invite = inviteOf(code);
    if (!invite) throw new Error('This is no invite.');
    await this.house({ do: 'joinTeam', code: codeOf({ ...invite, url: url ?? invite.url }) });
    await this.stands('live');
  }

  async kept<Row>(table: string): Promise<readonly Row[]> {
    return ((await everythingKept(this.desk))[table] ?? []) as readonly Row[];
  }

  /** Resolves when this browser stands so to its team. Rejects after 20 s. */
  async stands(state: string): Promise<void> {
    const until = Date.now() + 20_000;
    let now: string | undefined;
    while (Date.now() < until) {
      const [row] = await this.kept<{ standing: { state: string } }>('teamStanding');
      now = row?.standing.state;
      if (now === state) return;
      await new Promise((over) => setTimeout(over, 50));
    }
    throw new Error(`This browser is ${now} to its team, not ${state}.`);
  }

  get context(): BrowserContext {
    return this.#launched.context;
  }

  killWorker(): Promise<void> {
    return stopWorker(this.#launched.context, this.desk);
  }

  /** What follows from the log, for comparing. */
  async worked(): Promise<Record<string, unknown>> {
    const all = await everythingKept(this.desk);
    const tables = Object.fromEntries(worked.map((name) => [name, all[name]]));
    const some = (all.tallies ?? []) as readonly KeptTally[];
    const tallies = some.filter(
      ({ lists, lastAssignedAt }) => Object.keys(lists).length > 0 || lastAssignedAt !== null,
    );
    return { ...tables, tallies };
  }

  async close(): Promise<void> {
    await this.#launched.context.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
