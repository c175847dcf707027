/** Keeps what is typed, a moment after the last key and at once when the page may go. */
export interface DraftKeeper {
  readonly typed: (text: string) => void;
  /** Saves what is not saved yet. */
  readonly flush: () => void;
}

const REST = 250;

/** @param save Called with the text that is to be kept; '' forgets it. */
export function keepDraft(save: (text: string) => void): DraftKeeper {
  let unsaved: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (unsaved === null) return;
    const text = unsaved;
    unsaved = null;
    save(text);
  };
  return {
    typed: (text) => {
      unsaved = text;
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    },
    flush,
  };
}
