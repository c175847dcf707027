import { type NatsConnection, UserAuthenticationExpiredError } from '@nats-io/nats-core';
import type { Seal } from './seal.ts';

/** The line to the team's server, as one agent. */
export interface TeamLine {
  readonly nc: NatsConnection;
  /** The agent on it: the author of whatever leaves by it. */
  readonly me: string;
  /** Where answers to this agent arrive. */
  readonly inboxes: string;
  /** The shop's seal; null where the team does without. */
  readonly seal: Seal | null;
  /** Whether the line stands at this moment. */
  isUp(): boolean;
  /** Tells of the line breaking (false) and standing again (true); gives the way to stop that. */
  onTurn(told: (isUp: boolean) => void): () => void;
  /** Resolves when the line is given up for good, with why where that was not our wish. */
  readonly over: Promise<string | null>;
  close(): Promise<void>;
}

/** Follows what the connection says of itself. */
export function lineOf(nc: NatsConnection, me: string, inboxes: string, seal: Seal | null): TeamLine {
  const listeners = new Set<(isUp: boolean) => void>();
  let up = true;
  const turn = (isUp: boolean) => {
    if (up === isUp) return;
    up = isUp;
    for (const told of listeners) told(isUp);
  };
  (async () => {
    for await (const said of nc.status()) {
      const { type } = said;
      // The client goes on trying with a pass that ran out, and may be stuck in that; whoever has a newer one opens another line.
      if (type === 'error' && said.error instanceof UserAuthenticationExpiredError) void nc.close();
      if (type === 'disconnect' || type === 'close') turn(false);
      if (type === 'reconnect') turn(true);
    }
  })();
  const over = nc.closed().then((error) => {
    turn(false);
    return error ? error.message : null;
  });
  return {
    ...{ nc, me, inboxes, seal, over },
    isUp: () => up && !nc.isClosed(),
    onTurn(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    close: () => nc.close(),
  };
}
