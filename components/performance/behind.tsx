export type Count = readonly [words: string, count: number];

/** The counts a figure is made of, and how it is made. */
export function Behind({ counts, words }: { counts: readonly Count[]; words: string }) {
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
    </div>
  );
}
