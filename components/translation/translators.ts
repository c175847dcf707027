import { type ReadonlySignal, signal } from '@preact/signals';
import { inPieces } from '../../core/domain/translation/in-pieces.ts';
import {
  OnDeviceFault,
  type OpenTranslator,
  openTranslator,
  type Pair,
  type Presence,
  translatorPresence,
} from '../../core/platform/on-device-ai.ts';

/** How it stands with the translator of a pair. */
export type Standing =
  | { readonly is: 'asking' }
  | { readonly is: Exclude<Presence, 'downloading'> }
  /** `share` 0 to 1; null while nothing is known of it. `ours`: this page downloads it, and can stop. */
  | { readonly is: 'downloading'; readonly share: number | null; readonly ours: boolean }
  | { readonly is: 'failed'; readonly fault: OnDeviceFault };

/** The browser's translator of one pair, in this page. */
export interface Translator {
  readonly standing: ReadonlySignal<Standing>;
  /** Asks the browser what it has; downloads nothing. */
  readonly look: () => Promise<void>;
  /** Has it downloaded, and opened. Only in the turn of a person's press. True when it is there. */
  readonly download: () => Promise<boolean>;
  /** Ends a download of this page's, and frees what the translator holds; it opens again when it is needed. */
  readonly stop: () => void;
  /** Translates a text piece by piece, where the translator is ready. Rejects with an `OnDeviceFault`, or the signal's reason. */
  readonly translate: (text: string, signal: AbortSignal) => Promise<string>;
}

const known = new Map<string, Translator>();

/** The translator of a pair: one a page, however many ask. */
export function translatorOf(pair: Pair): Translator {
  const key = `${pair.from} ${pair.to}`;
  const translator = known.get(key) ?? newTranslator(pair);
  known.set(key, translator);
  return translator;
}

/** Stops every download of this page and closes what is open. */
export function closeTranslators(): void {
  for (const { stop } of known.values()) stop();
}

function newTranslator(pair: Pair): Translator {
  const standing = signal<Standing>({ is: 'asking' });
  let open: Promise<OpenTranslator> | null = null;
  let leaving = new AbortController();
  const look = async () => {
    if (open) return;
    const presence = await translatorPresence(pair);
    if (open) return;
    standing.value =
      presence === 'downloading' ? { is: presence, share: null, ours: false } : { is: presence };
  };
  const opened = () => {
    open ??= openTranslator(pair, leaving.signal, (share) => {
      if (standing.peek().is === 'downloading') standing.value = { is: 'downloading', share, ours: true };
    });
    return open;
  };
  const failed = (reason: unknown) => {
    open = null;
    // The browser wants a press of its own for it: there is still a button to press.
    if (!(reason instanceof OnDeviceFault) || reason.code === 'needsPress') return look();
    standing.value = reason.code === 'unsupported' ? { is: 'unsupported' } : { is: 'failed', fault: reason };
    return undefined;
  };
  const download = async () => {
    const with_ = leaving.signal;
    try {
      const coming = opened();
      standing.value = { is: 'downloading', share: null, ours: true };
      await coming;
      standing.value = { is: 'ready' };
      return true;
    } catch (reason) {
      if (with_ === leaving.signal) await failed(reason);
      return false;
    }
  };
  const stop = () => {
    const was = open;
    leaving.abort();
    leaving = new AbortController();
    open = null;
    // Before it has let go, the browser would still call it under way.
    void Promise.resolve(was)
      .then((opened) => opened?.close())
      .then(look, look);
  };
  const translate = async (text: string, until: AbortSignal) => {
    await look();
    if (standing.peek().is !== 'ready') throw new OnDeviceFault('needsPress');
    let said = '';
    const translator = await opened().catch((reason: unknown) => {
      open = null;
      throw reason;
    });
    for (const { text: piece, gap } of inPieces(text)) {
      until.throwIfAborted();
      said += (piece === '' ? '' : await translator.translate(piece, until)) + gap;
    }
    until.throwIfAborted();
    return said;
  };
  return { standing, look, download, stop, translate };
}
