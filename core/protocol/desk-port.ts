/** Name of the port that an open desk holds to the worker: as long as it is held, the agent is present. */
export const deskPortName = 'desk';

/** How often an open desk speaks on its port; under the 30 s after which an idle worker is stopped. */
export const heartbeatMs = 20_000;

/** The only message on the port, desk to worker: who is at which desk, and what they look at. Repeated as the heartbeat. */
export interface DeskHello {
  readonly agent: string;
  readonly desk: string;
  /** The conversation that is before somebody's eyes, '' for none. */
  readonly looking?: string;
}
