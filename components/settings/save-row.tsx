import { Refused } from '../desk/refused.tsx';
import type { Act } from '../desk/use-act.ts';

interface SaveRowProps {
  name: string;
  act: Act;
  /** Nothing is there to be saved. */
  rests: boolean;
  /** What is said once it was saved and nothing was changed since, '' before. */
  saved: string;
}

/** The end of a form: its button, and what came of it. */
export function SaveRow({ name, act, rests, saved }: SaveRowProps) {
  return (
    <div class="side-by-side">
      <button type="submit" class="button primary" aria-disabled={rests || act.busy.value}>
        {name}
      </button>
      <span class="hint" role="status">
        {rests ? saved : ''}
      </span>
      <Refused words={act.words} />
    </div>
  );
}
