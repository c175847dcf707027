import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appended } from '../../core/engine/ports.ts';
import { NatsLog } from '../../core/team/nats-log.ts';
import { readStretch } from '../../core/team/read-log.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;
const CLIENTS = FULL ? 20 : 10;
const CHATS = FULL ? 500 : 100;
const AT_ONCE = 8;

interface Claim {
  readonly agent: string;
  readonly chat: number;
  readonly asked: number;
  readonly answered: number;
  readonly came: Appended;
}

function claimOf(agent: string, chat: number) {
  const event = { type: 'ChatTied', conversation: `b${chat}`, chat: `b${chat}`, at: 1, by: agent };
  return { id: `claim of ${chat} by ${agent}`, at: 1, events: [event as never] };
}

describe.skipIf(skipped)('many who want the same chats', () => {
  let stage: TeamStage;
  const agents = Array.from({ length: CLIENTS }, (_, n) => `agent${n}`);
  let lines: TeamLine[];
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', agents)]);
    await stage.line('owner');
    lines = await Promise.all(agents.map((agent) => stage.line(agent)));
  });
  afterAll(() => stage.close());

  /** Claims every chat as one who saw all of them free. */
  async function claimAll(line: TeamLine): Promise<Claim[]> {
    const log = new NatsLog(line);
    const claims: Claim[] = [];
    let next = 0;
    const lane = async () => {
      for (let chat = next++; chat < CHATS; chat = next++) {
        const asked = performance.now();
        const came = await log.append(claimOf(line.me, chat), new Map([[`conversation/b${chat}`, 0]]));
        claims.push({ agent: line.me, chat, asked, answered: performance.now(), came });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return claims;
  }

  test('get each one owner, who is the one the log says, and whoever lost knows', {
    timeout: 60_000,
  }, async () => {
    const began = performance.now();
    const claims = (await Promise.all(lines.map(claimAll))).flat();
    const took = performance.now() - began;
    const won = claims.filter(({ came }) => came.result === 'appended');
    expect(won).toHaveLength(CHATS);
    expect(new Set(won.map(({ chat }) => chat)).size).toBe(CHATS);
    expect(claims.filter(({ came }) => came.result === 'lost')).toHaveLength(CHATS * (CLIENTS - 1));
    const inLog = await owners(lines[0] as TeamLine);
    expect(inLog.size).toBe(CHATS);
    for (const { agent, chat, came } of won)
      expect(inLog.get(`conversation/b${chat}`)).toEqual({
        agent,
        position: 'position' in came && came.position,
      });
    // Linearizable: nobody was told that they lost before anybody could have won.
    for (const { chat, answered, came } of claims) {
      const winner = won.find((each) => each.chat === chat);
      if (came.result === 'lost') expect(answered).toBeGreaterThan(winner?.asked ?? Number.POSITIVE_INFINITY);
    }
    process.stdout.write(
      `${CLIENTS} clients, ${CHATS} chats, ${claims.length} claims in ${took.toFixed(0)} ms (${((claims.length / took) * 1000).toFixed(0)}/s): ${won.length} owners, 0 double\n`,
    );
  });

  /** Who owns each chat by the log; a second owner of one fails. */
  async function owners(line: TeamLine) {
    const found = new Map<string, { agent: string; position: number }>();
    for (let after = 0; ; ) {
      const { entries, upTo, behind } = await readStretch(line, after);
      for (const entry of entries) {
        expect(entry.what).toBe('commit');
        if (entry.what !== 'commit') continue;
        const [stream = ''] = entry.heads.keys();
        expect(found.has(stream)).toBe(false);
        found.set(stream, { agent: entry.author, position: entry.commit.position });
      }
      if (behind === 0) return found;
      after = upTo;
    }
  }
});
