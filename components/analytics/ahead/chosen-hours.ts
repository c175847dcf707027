import { askedHere } from '../view-place.ts';

/** How many hours the address asks for under a name; the first of those on offer where it names none of them. */
export function chosenHours(name: string, offered: readonly number[]): number {
  const asked = Number(askedHere.value.get(name));
  return offered.find((hours) => hours === asked) ?? offered[0] ?? 24;
}
