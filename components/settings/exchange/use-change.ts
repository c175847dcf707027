import { type Act, useAct } from '../../desk/use-act.ts';
import type { ChangeTexts } from './text-kind.ts';

/** Changes texts and gives the way back: what was changed or forgotten as it was, what was new gone. Null where it was refused. */
export type Change<Text> = (
  keep: readonly Text[],
  forget: readonly string[],
) => Promise<(() => Promise<boolean>) | null>;

export function useChange<Text extends { readonly id: string }>(
  change: ChangeTexts<Text>,
): { readonly act: Act; readonly run: Change<Text> } {
  const act = useAct();
  const run: Change<Text> = async (keep, forget) => {
    let before: readonly Text[] = [];
    const isDone = await act.run(async () => {
      const reply = await change(keep, forget);
      if (reply.ok) before = reply.value.before;
      return reply;
    });
    if (!isDone) return null;
    const known = new Set(before.map(({ id }) => id));
    const fresh = keep.map(({ id }) => id).filter((id) => !known.has(id));
    return () => act.run(() => change(before, fresh));
  };
  return { act, run };
}
