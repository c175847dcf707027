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

/** A piece of work whose own schema says what it is told. */
export interface SomeWork {
  readonly may: Work<unknown>['may'];
  readonly told: v.GenericSchema;
  readonly carryOut: (tools: HouseTools, told: never, by: string) => Promise<Reply>;
}
