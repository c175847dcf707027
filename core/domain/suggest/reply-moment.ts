/** A moment at which an agent wrote: the lines before it, and which reply it was. */
export interface ReplyMoment {
  /** Oldest first, each begun by who: `b: ` the buyer, `a: ` an agent, `s: ` what the agent looked up. */
  readonly context: readonly string[];
  /** Which reply: equal replies have equal names, and nothing is read from the name. */
  readonly reply: string;
}

/** More lines than this say nothing more. */
export const contextLines = 12;
