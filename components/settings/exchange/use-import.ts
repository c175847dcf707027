import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { FileFault, FileRead } from './read-texts.ts';
import type { TextKind } from './text-kind.ts';

/** How far the reading of a file is. */
export type Importing<Text> =
  | { readonly is: 'idle' | 'stopped' | 'unreadable' }
  | { readonly is: 'reading'; readonly share: number }
  | { readonly is: 'refused'; readonly fault: FileFault }
  | { readonly is: 'read'; readonly file: FileRead<Text> };

export interface Import<Text> {
  readonly state: Signal<Importing<Text>>;
  readonly read: (file: File) => Promise<void>;
  readonly stop: () => void;
}

/** Reads a file that somebody chose; another one ends the reading of the first. */
export function useImport<Text extends { readonly id: string }>(kind: TextKind<Text>): Import<Text> {
  const state = useSignal<Importing<Text>>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (file: File) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const say = (now: Importing<Text>) => {
      if (running.current === mine) state.value = now;
    };
    say({ is: 'reading', share: 0 });
    try {
      const { readTexts } = await import('./read-texts.ts');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const pace = { signal: mine.signal, told: (share: number) => say({ is: 'reading', share }) };
      const found = await readTexts(bytes, kind, pace);
      say('what' in found ? { is: 'refused', fault: found } : { is: 'read', file: found });
    } catch (error) {
      if (!mine.signal.aborted) console.error(error);
      say({ is: mine.signal.aborted ? 'stopped' : 'unreadable' });
    }
  };
  return { state, read, stop: () => running.current?.abort() };
}
