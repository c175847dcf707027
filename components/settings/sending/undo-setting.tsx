import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { words } from '../../words/words.ts';

const { undo: says } = words.composer;
const choices = [0, 5, 10] as const;

/** How long a message can be called back, in this browser. @param seconds how it is set now. */
export function UndoSetting({ seconds, takesFocus = false }: { seconds: number; takesFocus?: boolean }) {
  const act = useAct();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const of = (selector: string) => group.current?.querySelector<HTMLElement>(selector);
    (of('input:checked') ?? of('input'))?.focus();
  }, []);
  const set = (undoSeconds: number) => act.run(() => ask({ ask: 'saveSettings', settings: { undoSeconds } }));
  return (
    <fieldset ref={group} aria-describedby="undo-hint">
      <legend class="label">{says.setting}</legend>
      {choices.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="undo-seconds" checked={each === seconds} onChange={() => set(each)} />
          {each === 0 ? says.off : says.seconds(each)}
        </label>
      ))}
      <p class="hint" id="undo-hint">
        {says.hint}
      </p>
      <Refused words={act.words} />
    </fieldset>
  );
}
