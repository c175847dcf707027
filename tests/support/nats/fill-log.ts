import { NatsLog } from '../../../core/team/nats-log.ts';
import type { TeamStage } from './team-stage.ts';

const LANES = 64;

/** Fills the log with commits of the ids c0, c1, … in that order, a part of them on two streams. */
export async function fillLog(stage: TeamStage, many: number): Promise<void> {
  const line = await stage.line('ann');
  const log = new NatsLog(line);
  for (let from = 0; from < many; from += LANES) {
    const lanes = Array.from({ length: Math.min(LANES, many - from) }, (_, lane) => from + lane);
    // Sent one after another on one line: so they lie in this order.
    await Promise.all(
      lanes.map((n) => log.append(commitOf(n), new Map(streamsOf(n).map((each) => [each, 0])))),
    );
  }
  await line.close();
}

function streamsOf(n: number): string[] {
  const streams = [`conversation/c${n}`];
  return n % 20 === 0 ? [...streams, `conversation/d${n}`] : streams;
}

function commitOf(n: number) {
  const events = streamsOf(n).map((stream) => {
    const conversation = stream.slice('conversation/'.length);
    return { type: 'BuyerBlocked', conversation, at: n, by: null } as const;
  });
  return { id: `c${n}`, at: n, events };
}
