import type { ComponentChildren } from 'preact';

export type Count = readonly [words: string, count: number];

interface BehindProps {
  counts: readonly Count[];
  /** How the figure is made. */
  words: string;
  /** The chats behind it. */
  children?: ComponentChildren;
}

/** The counts a figure is made of, how it is made, and its chats. */
export function Behind({ counts, words, children }: BehindProps) {
  return (
    <div class="modal-body">
      <dl class="counts-behind">
        {counts.map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words}</p>
      {children}
    </div>
  );
}
