import { type Signal, useSignal } from '@preact/signals';
import type { LoadedImage } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';
import { wordsOf } from '../../desk/words-of.ts';
import { bytesOf } from './bytes-of.ts';

/** A picture at the shop, which is loaded by the worker and only when asked for: a load tells its host that somebody looked. */
export interface AskedPicture {
  /** An address of this page's own, '' until it is there. */
  readonly source: Signal<string>;
  readonly loading: Signal<boolean>;
  /** Why it could not be loaded, '' otherwise. */
  readonly trouble: Signal<string>;
  readonly show: () => Promise<void>;
}

/** So many pictures stay at hand, by their address at the shop; the one loaded longest ago goes first. */
const KEPT = 200;
const loaded = new Map<string, string>();

function keep(url: string, { type, base64 }: LoadedImage): string {
  const source = URL.createObjectURL(new Blob([bytesOf(base64)], { type }));
  loaded.set(url, source);
  const [eldest] = loaded;
  if (loaded.size > KEPT && eldest) {
    URL.revokeObjectURL(eldest[1]);
    loaded.delete(eldest[0]);
  }
  return source;
}

/** A picture by its address at the shop. One that was shown before in this window is there at once. */
export function usePicture(url: string): AskedPicture {
  const source = useSignal(loaded.get(url) ?? '');
  const loading = useSignal(false);
  const trouble = useSignal('');
  const show = async () => {
    if (loading.peek() || source.peek() !== '') return;
    loading.value = true;
    const reply = await ask({ ask: 'loadImage', url });
    loading.value = false;
    trouble.value = wordsOf(reply);
    if (reply.ok) source.value = loaded.get(url) ?? keep(url, reply.value);
  };
  return { source, loading, trouble, show };
}
