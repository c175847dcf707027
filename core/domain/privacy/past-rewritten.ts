/** A commit of the log as it reads from now on. */
export interface RewrittenCommit {
  readonly position: number;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The agent who wrote it. */
  readonly author: string;
  readonly events: readonly { readonly type: string; readonly at: number }[];
}

/** What becomes of a team's log where something of it is forgotten. Nothing of it leads back to whom it was about. */
export interface Rewriting {
  /** Commits with what stands in their places from now on. */
  readonly commits: readonly RewrittenCommit[];
  /** Positions of commits of which nothing is left. */
  readonly gone: readonly number[];
  /** Names that stand there for the first time, of conversations and orders: what is said of them is all said by now. */
  readonly fresh: readonly string[];
  /** Conversations that go on under their names with less behind them. */
  readonly shortened: readonly string[];
  /** Until when conversations were forgotten, by hashes of their names: the shop still has what was written by then. */
  readonly forgotten: readonly { readonly key: string; readonly until: number }[];
}

/** Part of a rewriting of a team's log, which may be too long for one message of it. It holds once its last part is there. */
export interface PastRewritten extends Rewriting {
  readonly type: 'PastRewritten';
  /** Epoch milliseconds. */
  readonly at: number;
  /** The owner whose browser worked it out. */
  readonly by: string;
  /** Of which rewriting it is part, a name made by chance. */
  readonly rewriting: string;
  /** Said by the last part alone. */
  readonly whole?: {
    readonly what: 'erased' | 'swept' | 'known';
    /** How many chats it was. */
    readonly chats: number;
    /** How many other streams of the log stood still for it: a mark of it lies on each of them. */
    readonly touched: number;
  };
}

/** A rewriting put together of its parts, in their order. A commit that was too long for one of them goes on in the next. */
export function wholeRewriting(parts: readonly Rewriting[]): Rewriting {
  const commits = new Map<number, RewrittenCommit>();
  for (const each of parts.flatMap((part) => part.commits)) {
    const before = commits.get(each.position)?.events ?? [];
    commits.set(each.position, { ...each, events: [...before, ...each.events] });
  }
  return {
    commits: [...commits.values()],
    gone: parts.flatMap((part) => part.gone),
    fresh: parts.flatMap((part) => part.fresh),
    shortened: parts.flatMap((part) => part.shortened),
    forgotten: parts.flatMap((part) => part.forgotten),
  };
}
