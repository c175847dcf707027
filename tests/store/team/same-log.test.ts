import { headers } from '@nats-io/nats-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { sameLog } from '../../../core/team/same-log.ts';
import { tokenOf } from '../../../core/team/subject.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
let log: LogInMemory;
let ola: TeamDesk;

/** A server that holds a log: ids by their places, and the place of the last that was ever written. */
function lineTo(ids: ReadonlyMap<number, string>, last = Math.max(0, ...ids.keys())): TeamLine {
  const request = async (subject: string, body: string) => {
    if (subject.startsWith('$JS.API.STREAM.INFO')) return { json: () => ({ state: { last_seq: last } }) };
    const id = ids.get(JSON.parse(body).seq);
    if (id === undefined) return { headers: headers(404, 'Message Not Found'), data: new Uint8Array() };
    const said = headers();
    said.set('Nats-Msg-Id', tokenOf(id));
    return { headers: said, data: new Uint8Array(1) };
  };
  return { nc: { request } } as unknown as TeamLine;
}

const idsIn = (commits: LogInMemory['commits']) => new Map(commits.map(({ position, id }) => [position, id]));
const held = async (line: TeamLine) => sameLog(line, await ola.store.newest());

beforeEach(async () => {
  log = new LogInMemory();
  ola = new TeamDesk('ola', log.of('ola'));
  await openTeamShop(ola, [{ agent: 'ana' }], noon);
});

describe('a server’s log', () => {
  test('is the one that was read where the newest commit lies there, and where nothing was read yet', async () => {
    await held(lineTo(idsIn(log.commits)));
    await sameLog(lineTo(new Map()), []);
  });

  test('is another where it ends before', async () => {
    const older = idsIn(log.commits.slice(0, -1));
    await expect(held(lineTo(older))).rejects.toMatchObject({
      kind: 'parted',
      message: expect.stringContaining('older copy'),
    });
  });

  test('is another where somebody else’s lies in that place', async () => {
    const others = new Map([...idsIn(log.commits)].map(([position, id]) => [position, `not ${id}`]));
    await expect(held(lineTo(others))).rejects.toMatchObject({ kind: 'parted' });
  });

  test('is the same where the newest were taken out of it', async () => {
    const last = log.commits.at(-1)?.position ?? 0;
    await held(lineTo(idsIn(log.commits.slice(0, -2)), last));
  });

  test('is the same where a commit has got another name here, for somebody was forgotten', async () => {
    const rows = await ola.db.commits.toArray();
    await ola.db.commits.bulkPut(rows.map((row) => ({ ...row, id: `renamed ${row.position}` })));
    await held(lineTo(idsIn(log.commits)));
  });

  test('is not held against what does not count', async () => {
    log.force('eve', { id: 'strange', at: noon, events: [{ type: 'HolidayEnded', at: noon }] }, ['shop']);
    await ola.store.catchUp();
    const newest = await ola.store.newest();
    expect(newest.map(({ position }) => position)).not.toContain(log.commits.at(-1)?.position);
    await held(lineTo(idsIn(log.commits)));
  });

  test('is not judged by a server that does not answer', async () => {
    const silent = { nc: { request: () => Promise.reject(new Error('timeout')) } } as unknown as TeamLine;
    await expect(held(silent)).rejects.toMatchObject({ kind: 'cutOff' });
  });
});
