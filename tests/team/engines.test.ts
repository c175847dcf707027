import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import type { TeamCommit } from '../../core/engine/team-log.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { DeskOnLine } from '../support/team-log/desk-on-line.ts';
import { openTeamShop } from '../support/team-log/open-team.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const noon = Date.UTC(2026, 2, 10, 12);
const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));

async function write(desk: DeskOnLine, buyers: readonly string[]): Promise<void> {
  await Promise.all(buyers.map((buyer, n) => desk.given(noon + n, arrive(buyer, shopMessage(n, noon + n)))));
}

/** All of them have heard everything, by themselves, and have worked out the very same. */
async function endEqual(desks: readonly DeskOnLine[]): Promise<void> {
  const heads = () => Promise.all(desks.map((desk) => desk.store.head()));
  await expect.poll(async () => new Set(await heads()).size, { timeout: 20_000, interval: 20 }).toBe(1);
  const worked = await desks[0]?.worked();
  for (const desk of desks.slice(1)) expect(await desk.worked()).toEqual(worked);
}

/** The log as whoever comes to it afterwards reads it. */
async function wholeLog(line: TeamLine): Promise<TeamCommit[]> {
  const commits: TeamCommit[] = [];
  for (;;) {
    const more = await sharedLog(line).read(commits.at(-1)?.position ?? 0, 500);
    if (more.length === 0) return commits;
    commits.push(...more);
  }
}

describe.skipIf(skipped)('engines of a team at a real server', () => {
  const agents = ['owner', ...Array.from({ length: FULL ? 20 : 8 }, (_, n) => `agent${n}`)];
  let stage: TeamStage;
  let desks: DeskOnLine[] = [];
  let lines: TeamLine[];
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', agents.slice(1))]);
    await stage.line('owner');
  });
  afterAll(() => stage.close());

  /** So many desks on lines of their own, who know the shop. */
  async function sitDown(many: number): Promise<void> {
    await stage.newLog();
    lines = [];
    for (const agent of agents.slice(0, many + 1)) lines.push(await stage.line(agent));
    desks = lines.map((line) => new DeskOnLine(line));
    const [owner, ...others] = desks as [DeskOnLine, ...DeskOnLine[]];
    await openTeamShop(owner, others, noon);
  }
  beforeEach(() => {
    desks = [];
  });

  async function getUp(): Promise<void> {
    for (const desk of desks) await desk.leave();
    for (const line of lines) await line.close();
  }

  test('who all want the same chats get one owner for each, and the others are told who has it', {
    timeout: FULL ? 600_000 : 60_000,
  }, async () => {
    await sitDown(agents.length - 1);
    const buyers = Array.from({ length: FULL ? 500 : 60 }, (_, n) => `b${n}`);
    await write(desks[0] as DeskOnLine, buyers);
    await Promise.all(desks.map((desk) => desk.store.catchUp()));
    for (const desk of desks) await desk.follow();
    const began = performance.now();
    const claims = await Promise.all(desks.slice(1).map((desk, n) => claimAll(desk, buyers, n)));
    const took = performance.now() - began;
    await endEqual(desks);
    const owners = new Map(
      (await wholeLog(lines[0] as TeamLine)).flatMap(({ events, author }) =>
        events.flatMap((event) => (event.type === 'ChatAssigned' ? [[event.conversation, author]] : [])),
      ) as [string, string][],
    );
    for (const [buyer, owner] of owners)
      for (const of of claims)
        expect(of.receipts.get(buyer)?.refusal?.code ?? 'taken', buyer).toBe(
          of.agent === owner ? 'taken' : 'ChatTaken',
        );
    expect(owners.size).toBe(buyers.length);
    expect(await desks[0]?.db.chats.where('state').equals('open').count()).toBe(buyers.length);
    const many = claims.length * buyers.length;
    process.stdout.write(
      `${claims.length} engines, ${buyers.length} chats: ${many} claims in ${took.toFixed(0)} ms (${((many / took) * 1000).toFixed(0)}/s), 0 double\n`,
    );
    await getUp();
  });

  /** Claims every chat, beginning elsewhere than the others do, and hears at once what came of each. */
  async function claimAll(desk: DeskOnLine, buyers: readonly string[], n: number) {
    const receipts = new Map<string, Receipt>();
    const from = Math.floor((n * buyers.length) / 3) % buyers.length;
    for (const conversation of [...buyers.slice(from), ...buyers.slice(0, from)])
      receipts.set(
        conversation,
        await desk.run(noon + 60_000, { do: 'claimChat', by: desk.agent, conversation }),
      );
    return { agent: desk.agent, receipts };
  }

  test('whose server is killed at work lose nothing that was acknowledged, and do nothing twice', {
    timeout: FULL ? 300_000 : 60_000,
  }, async () => {
    await sitDown(4);
    const buyers = Array.from({ length: 12 }, (_, n) => `b${n}`);
    await write(desks[0] as DeskOnLine, buyers);
    await Promise.all(desks.map((desk) => desk.store.catchUp()));
    for (const desk of desks) await desk.follow();
    const work = { said: new Set<string>(), unknowns: 0, over: false };
    const agentsAtWork = desks.slice(1).map((desk, n) => answerOn(desk, buyers, n, work));
    const more = async (many: number) => {
      const until = work.said.size + many;
      while (work.said.size < until) await wait(10);
    };
    for (let death = 0; death < 2; death += 1) {
      await more(FULL ? 200 : 25);
      await stage.server.stop('SIGKILL');
      await wait(100);
      await stage.server.start();
    }
    await more(FULL ? 200 : 25);
    work.over = true;
    await Promise.all(agentsAtWork);
    await endEqual(desks);
    const log = await wholeLog(lines[0] as TeamLine);
    const submitted = log.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'MessageSubmitted' ? [event.messageId] : [])),
    );
    expect(new Set(submitted).size).toBe(submitted.length);
    expect(new Set(submitted)).toEqual(work.said);
    const shown = await desks[0]?.db.entries.where('id').anyOf(submitted).count();
    expect(shown).toBe(submitted.length);
    expect(work.unknowns).toBeGreaterThan(0);
    process.stdout.write(
      `${submitted.length} answers through two deaths of the server, ${work.unknowns} unknown\n`,
    );
    await getUp();
  });

  /** Writes into all chats by turns, in some at the same time as others; each answer until it is known to be there. */
  async function answerOn(
    desk: DeskOnLine,
    buyers: readonly string[],
    of: number,
    work: { readonly said: Set<string>; unknowns: number; over: boolean },
  ): Promise<void> {
    for (let n = 0; !work.over; n += 1) {
      const messageId = `${desk.agent}:${n}`;
      const command: Command = {
        do: 'sendMessage',
        by: desk.agent,
        conversation: buyers[(n * 5 + of) % buyers.length] as string,
        messageId,
        content: saying(`Answer ${n}`) as never,
      };
      for (let told = false; !told; ) {
        try {
          const { refusal } = await desk.run(noon + 60_000 + n, command, messageId);
          expect(refusal).toBeNull();
          told = true;
        } catch (error) {
          if (
            !(error instanceof Error && 'code' in error && ['unknown', 'busy'].includes(String(error.code)))
          )
            throw error;
          work.unknowns += 1;
          await wait(50);
        }
      }
      work.said.add(messageId);
    }
  }
});
