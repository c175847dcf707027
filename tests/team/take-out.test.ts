import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NatsLog } from '../../core/team/nats-log.ts';
import { takeOut } from '../../core/team/take-out.ts';
import { TeamFault } from '../../core/team/team-fault.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { blocking } from '../support/blocking.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const nothing = new Map<string, number>();

/** Whether a word is in any file beneath a folder. */
function stands(word: string, folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(word));
}

describe.skipIf(skipped)('what is taken out of a team’s log', () => {
  let stage: TeamStage;
  let owner: TeamLine;
  let ann: TeamLine;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ann'])]);
    owner = await stage.line('owner');
    ann = await stage.line('ann');
  });
  afterAll(() => stage.close());

  test('is gone from the server, for those who come later and from its files; all else goes on', async () => {
    const log = new NatsLog(ann);
    const secret = 'wherever-the-buyer-lives';
    for (const id of ['a', 'b', secret]) await log.append(blocking(id, 'b1', 'b2'), nothing);
    await log.append(blocking('kept', 'b3', 'b1'), nothing);
    await log.append(blocking('says nothing of them', 'b1'), nothing);
    const before = await log.heads(['conversation/b1', 'conversation/b2', 'conversation/b3']);
    expect(stands(secret, stage.folder)).toBe(true);

    expect(await takeOut(owner, ['conversation/b1'])).toBe(3);
    expect(await takeOut(owner, ['conversation/b1'])).toBe(0);
    expect((await log.read(0, 99)).map(({ id }) => id)).toEqual(['kept', 'says nothing of them']);
    expect(stands(secret, stage.folder)).toBe(false);
    expect(await log.heads([...before.keys()])).toEqual(before);
    expect((await log.append(blocking('next', 'b1', 'b2'), new Map([...before].slice(0, 2)))).result).toBe(
      'appended',
    );
  });

  test('is the owner’s to take out', async () => {
    const log = new NatsLog(ann);
    for (const id of ['c', 'd']) await log.append(blocking(id, 'b4'), nothing);
    await expect(takeOut(ann, ['conversation/b4'])).rejects.toBeInstanceOf(TeamFault);
    expect((await log.read(0, 99)).map(({ id }) => id)).toContain('c');
  });
});
