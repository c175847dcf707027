import type { Commit } from '../../core/engine/commit.ts';

/** A commit that writes to the streams of some conversations. */
export function blocking(id: string, ...conversations: string[]): Commit {
  const events = conversations.map((conversation) => {
    return { type: 'BuyerBlocked', conversation, at: 1, by: null } as const;
  });
  return { id, at: 1, events };
}
