import { computed } from '@preact/signals';
import { analyticsAddress, analyticsPlace } from '../desk/page-view.ts';

/** The view that the address names; '' where it names none. */
export const viewHere = computed(() => analyticsPlace.value.split('?')[0] ?? '');

/** What the view is asked, as the address says it. */
export const askedHere = computed(() => new URLSearchParams(analyticsPlace.value.split('?')[1] ?? ''));

/** Asks the present view something else: what is chosen stands in the address, so that it outlives a reload and can be sent on. */
export function askHere(asked: Readonly<Record<string, string | undefined>>): void {
  const next = new URLSearchParams(askedHere.peek());
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  // In place: going back leaves the view, not one choice after the other.
  location.replace(analyticsAddress(query === '' ? viewHere.peek() : `${viewHere.peek()}?${query}`));
}
