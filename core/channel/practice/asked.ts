import type { FaultKind, World } from './shop-state.ts';

/** An Open API request that was let in. */
export interface Asked {
  readonly world: World;
  readonly url: URL;
  /** What the path names, a conversation or an order; '' where it names none. */
  readonly id: string;
  /** The parsed JSON body, undefined when there is none. */
  readonly body: unknown;
  readonly form: FormData | null;
  readonly fault: FaultKind;
}

/** Ids are numbers in words; anything else finds nothing (and never a property of the record itself). */
export function digits(id: string | undefined): string {
  return /^\d+$/.test(id ?? '') ? (id ?? '') : '';
}
