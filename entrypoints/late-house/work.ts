import type * as v from 'valibot';
import type { Reply } from '../../core/protocol/ask.ts';
import type { HouseTools } from '../background/house-tools.ts';

/** A piece of work: who may ask for it, what it has to be told, and how it is done. */
export interface Work<Told> {
  /** Whether every agent may, or only those who set up the shop. */
  readonly may: 'everybody' | 'managers';
  readonly told: v.GenericSchema<unknown, Told>;
  readonly carryOut: (tools: HouseTools, told: Told, by: string) => Promise<Reply>;
}

/** A piece of work beside others, which are told other things: each reads what it is told by its own schema. */
export function among<Told>(work: Work<Told>): Work<never> {
  return work as unknown as Work<never>;
}
