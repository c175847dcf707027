import type { Entered, Entrance, TeamDoor } from '../engine/team-door.ts';
import { bytesOf } from './base64.ts';
import { connectTeam } from './connect.ts';
import { passFor, passOf } from './pass.ts';
import { sealOf } from './seal.ts';
import { keyOfRequest, newSeed, publicHalf, requestOf } from './seat-key.ts';
import { sharedLog } from './shared-log.ts';
import { takeOut } from './take-out.ts';

async function enter({ url, agent, secrets }: Entrance, founding: boolean): Promise<Entered> {
  const key = secrets.shopKey === null ? null : bytesOf(secrets.shopKey);
  const seal = key && (await sealOf(key));
  const came = await connectTeam({ url, agent, credentials: secrets.credentials, seal }, founding);
  if (came.result === 'refused') return came;
  const { line } = came;
  return {
    result: 'entered',
    log: sharedLog(line),
    takeOut: async (what, isOver) => void (await takeOut(line, what, isOver)),
    leave: () => line.close(),
  };
}

/** The door of a team on a NATS server. */
export const teamDoor: TeamDoor = {
  enter,
  newSeed,
  publicHalf,
  requestOf,
  keyOfRequest,
  passFor: (whom, signing, now) => passFor(whom, signing, now),
  passOf,
};
