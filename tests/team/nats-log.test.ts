import { afterAll, beforeAll, describe } from 'vitest';
import { NatsLog } from '../../core/team/nats-log.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { logContract } from '../store/log-contract.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

describe.skipIf(skipped)('a team’s log', () => {
  let stage: TeamStage;
  let ann: TeamLine;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob'])]);
    await stage.line('owner');
    ann = await stage.line('ann');
  });
  afterAll(() => stage.close());

  logContract('a team’s server', async () => {
    await stage.newLog();
    return new NatsLog(ann);
  });
});
