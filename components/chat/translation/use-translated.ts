import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { faultWords } from '../../translation/fault-words.ts';
import { type Translator, translatorOf } from '../../translation/translators.ts';

/** How far the translation of one text is. */
export type Translated =
  | { readonly is: 'working' }
  /** The browser must be asked by a press to download, or cannot: `translator.standing` says which. */
  | { readonly is: 'wanting' }
  | { readonly is: 'done'; readonly text: string }
  | { readonly is: 'failed'; readonly why: string };

interface Task {
  readonly text: string;
  /** '' while it is not known: nothing is translated then. */
  readonly from: string;
  readonly to: string;
  /** The chat is left. */
  readonly left: AbortSignal;
  /** Told of the translation. */
  readonly keep?: (translation: string) => void;
}

/** Translates a text, anew when one of these changes, as soon as the translator is ready. */
export function useTranslated({ text, from, to, left, keep }: Task): {
  readonly translated: ReadonlySignal<Translated>;
  readonly translator: Translator;
  readonly again: () => void;
} {
  const translator = translatorOf({ from, to });
  const translated = useSignal<Translated>({ is: 'working' });
  const tries = useSignal(0);
  const ready = translator.standing.value.is === 'ready';
  useEffect(() => {
    if (from === '' || text.trim() === '') return;
    const over = new AbortController();
    const until = AbortSignal.any([over.signal, left]);
    const say = (now: Translated) => {
      if (!until.aborted) translated.value = now;
    };
    const work = async () => {
      say({ is: 'working' });
      await translator.look();
      if (translator.standing.peek().is !== 'ready') return say({ is: 'wanting' });
      try {
        const translation = await translator.translate(text, until);
        keep?.(translation);
        say({ is: 'done', text: translation });
      } catch (fault) {
        say({ is: 'failed', why: faultWords(fault) });
      }
    };
    void work();
    return () => over.abort();
  }, [text, from, to, left, ready, tries.value]);
  return {
    translated,
    translator,
    again: () => {
      tries.value += 1;
    },
  };
}
