import type { Phrasebook } from '../../core/channel/practice/life/phrasebook.ts';
import phrasebook from '../../core/channel/practice/life/phrases.json' with { type: 'json' };

/** What the buyers of a practice shop outside of the extension say. */
export async function phrases(): Promise<Phrasebook> {
  return phrasebook;
}
