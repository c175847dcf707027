import { words } from '../words/words.ts';

/** The end of a dialog's form: away, or done. */
export function DialogFoot({ name, close, busy }: { name: string; close: () => void; busy: boolean }) {
  return (
    <footer class="modal-foot">
      <button type="button" class="button bare" onClick={close}>
        {words.chat.cancel}
      </button>
      <button type="submit" class="button primary" aria-disabled={busy}>
        {name}
      </button>
    </footer>
  );
}
