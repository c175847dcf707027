import './switch.css';

/** A switch whose state is told by place, fill and word. */
export function Switch({
  name,
  on,
  word,
  turn,
}: {
  name: string;
  on: boolean;
  word: string;
  turn: (on: boolean) => void;
}) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      title={name}
      onClick={() => turn(!on)}
    >
      <i />
      <b class="unseen">{name}</b>
      <span aria-hidden="true">{word}</span>
    </button>
  );
}
