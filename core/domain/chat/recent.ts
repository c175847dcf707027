/** A message as far as one has to know whether somebody has seen it. */
export interface RecentLine {
  /** Its id in the timeline. */
  readonly id: string;
  /** The agent who wrote it, '' where it came from another tool; null for the buyer. */
  readonly by: string | null;
  /** Whether it says something of its own; a card is sent from beside the chat. */
  readonly spoken: boolean;
}

/** So many are kept: who has missed more has missed enough. */
const longest = 12;

/** The newest messages with one more. */
export function withLine(recent: readonly RecentLine[], line: RecentLine): readonly RecentLine[] {
  return [...recent, line].slice(-longest);
}

/**
 * What came to the desk after a message, as far as it concerns somebody who was writing then. Their own cards do
 * not; their own words do, for these they wrote in another window.
 * @param seen the newest message they knew, '' for none.
 */
export function unseenBy(agent: string, seen: string, recent: readonly RecentLine[]): readonly RecentLine[] {
  const at = recent.findIndex(({ id }) => id === seen);
  return recent.slice(at + 1).filter(({ by, spoken }) => by !== agent || spoken);
}
