import { type ReadonlySignal, useComputed } from '@preact/signals';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { firstSettings, settingsNow } from '../../../core/store/queries/settings-now.ts';
import { useLive } from '../../desk/use-live.ts';

/** How long a message can be called back before it goes out, in seconds; 0 where it goes at once. */
export function useUndoSeconds(): ReadonlySignal<number> {
  const settings = useLive(() => settingsNow(deskDb()), []);
  return useComputed(() => (settings.value ?? firstSettings).undoSeconds);
}
