import { nkeys } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NatsLog } from '../../core/team/nats-log.ts';
import { newSeed, publicHalf } from '../../core/team/seat-key.ts';
import { subjectOf } from '../../core/team/subject.ts';
import { blocking } from '../support/blocking.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';

const nothing = new Map<string, number>();
const denied = /permission|no responders|timeout/i;

describe.skipIf(skipped)('a pass that an owner’s browser signed', () => {
  let stage: OperatorStage;
  beforeAll(async () => {
    stage = await OperatorStage.open();
    await stage.line('owner', { role: 'owner' });
  });
  afterAll(() => stage.close());

  test('opens the line, and lets its holder write under their own name alone', async () => {
    const ann = await stage.line('ann of Läden');
    expect((await new NatsLog(ann).append(blocking('own', 'b1'), nothing)).result).toBe('appended');
    const forged = subjectOf({ stream: 'conversation/b1', author: 'owner', kind: 'commit' });
    const asked = (subject: string, body: string) =>
      ann.nc.request(subject, body, { timeout: 1_000 }).then(
        (answer) => answer.string(),
        (error: Error) => error.message,
      );
    expect(await asked(forged, '{}')).toMatch(denied);
    expect(await asked('$JS.API.STREAM.PURGE.EV', '')).toMatch(denied);
    expect(await asked('$JS.API.STREAM.CREATE.MINE', '{"name":"MINE","subjects":["mine.>"]}')).toMatch(
      denied,
    );
    expect((await new NatsLog(ann).read(0, 9)).map(({ id }) => id)).toEqual(['own']);
  });

  test('lets nobody in once it ran out, and cuts the line of who is in', async () => {
    expect(await stage.comes('ben', { until: Date.now() - 1_000 })).toMatchObject({
      ...{ result: 'refused', why: 'turnedAway' },
    });
    const short = await stage.line('ben', { until: Date.now() + 2_000 });
    const over = new Promise((cut) => short.onTurn((isUp) => isUp || cut('cut')));
    expect(await over).toBe('cut');
  });

  test('is worth nothing from a stranger, nor with another’s key', async () => {
    const stranger = new TextDecoder().decode(nkeys.createAccount().getSeed());
    expect(await stage.comes('ben', { signingSeed: stranger })).toMatchObject({ why: 'turnedAway' });
    const passKey = publicHalf(newSeed());
    expect(await stage.comes('ben', { passKey })).toMatchObject({ why: 'turnedAway' });
  });

  test('ends at once when the shop’s account says so', async () => {
    const seed = newSeed();
    const gone = await stage.line('cho', { seed });
    const stays = await stage.line('dee');
    const cut = new Promise((told) => gone.onTurn((isUp) => isUp || told('cut')));
    await stage.revoke({ [publicHalf(seed)]: Math.floor(Date.now() / 1000) + 1 });
    expect(await cut).toBe('cut');
    expect(await stage.comes('cho', { seed })).toMatchObject({ why: 'turnedAway' });
    expect(stays.isUp()).toBe(true);
  });
});
