import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

/**
 * A signal made of other signals and of properties. It is made anew when a property is another one: a
 * computed signal follows signals alone, and would go on with the property it began with.
 */
export function useDerived<Value>(
  compute: () => Value,
  properties: readonly unknown[],
): ReadonlySignal<Value> {
  return useMemo(() => computed(compute), [...properties]);
}
