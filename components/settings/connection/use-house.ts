import { ask } from '../../../core/protocol/client.ts';
import { useMay } from '../../desk/use-may.ts';

/** Work about the house, as whoever acts here asks for it. */
interface Asked {
  readonly do: string;
  readonly [told: string]: unknown;
}

/** Asks for work about the house. Where nobody works yet, anybody may connect the first shop. */
export function useHouse() {
  const { by } = useMay();
  return (work: Asked) => ask({ ask: 'house', by: by || 'nobody', work });
}
