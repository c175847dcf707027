/** How an agent looked at a list. Epoch ms by the shop's clock. */
export interface Look {
  /** When they looked away; null while they look. */
  readonly leftAt: number | null;
  /** What came since then is marked as new; null for nothing. */
  readonly since: number | null;
}

/** A glance elsewhere is no absence: the mark stays as it was. */
const ABSENCE = 60_000;

export const neverAway: Look = { leftAt: null, since: null };

/** The agent looks away from the list. */
export function lookAway(look: Look, now: number): Look {
  return { ...look, leftAt: look.leftAt ?? now };
}

/** The agent looks at the list again: after an absence, what came in it is new. */
export function lookAgain({ leftAt, since }: Look, now: number): Look {
  const away = leftAt !== null && now - leftAt >= ABSENCE;
  return { leftAt: null, since: away ? leftAt : since };
}
