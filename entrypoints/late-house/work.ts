import * as v from 'valibot';
import type { Reply } from '../../core/protocol/ask.ts';
import type { HouseTools } from '../background/house-tools.ts';

/** A piece of work: who may ask for it, what it has to be told, and how it is done. */
interface Work<Told> {
  /** Whether every agent may, or only those who set up the shop. */
  readonly may: 'everybody' | 'managers';
  readonly told: v.GenericSchema<unknown, Told>;
  readonly carryOut: (tools: HouseTools, told: Told, by: string) => Promise<Reply>;
}

/** A piece of work that is yet to be told anything. */
export interface KnownWork {
  readonly may: Work<never>['may'];
  /** What was asked for, ready to be carried out; null where it is not understood. */
  readonly understood: (asked: unknown) => ((tools: HouseTools, by: string) => Promise<Reply>) | null;
}

export function knownWork<Told>({ may, told, carryOut }: Work<Told>): KnownWork {
  return {
    may,
    understood: (asked) => {
      const { success, output } = v.safeParse(told, asked);
      return success ? (tools, by) => carryOut(tools, output, by) : null;
    },
  };
}
