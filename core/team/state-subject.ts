import { textOf, tokenOf } from './subject.ts';

/** The stream of the server that holds what passes: who is here, who holds a lease. */
export const STATE = 'STATE';

/** One desk of one agent. An agent may have several open. */
export interface DeskOf {
  readonly agent: string;
  readonly desk: string;
}

/** All presence as it comes. */
export const LIVE_PRESENCE = 'live.st.p.*.*';
/** All presence as it stands. */
export const EVERY_PRESENCE = 'st.p.*.*';

/** Where a desk says that it is open. */
export function presenceSubject({ agent, desk }: DeskOf): string {
  return `st.p.${tokenOf(agent)}.${tokenOf(desk)}`;
}

/** Whose presence a subject tells of; null for another subject. */
export function deskOf(subject: string): DeskOf | null {
  const [root, kind, agentToken, deskToken, ...more] = subject.split('.');
  if (root !== 'st' || kind !== 'p' || more.length > 0) return null;
  const agent = textOf(agentToken ?? '.');
  const desk = textOf(deskToken ?? '.');
  return agent === null || desk === null ? null : { agent, desk };
}

/** Where a lease is held. */
export function leaseSubject(name: string): string {
  return `st.l.${tokenOf(name)}`;
}
