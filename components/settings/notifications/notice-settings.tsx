import { useId } from 'preact/hooks';
import type { NoticeSettings as Chosen, NoticeKind } from '../../../core/domain/notice/notice.ts';
import { ask } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Choice } from '../choice.tsx';
import { type ShowOne, TryNotice } from './try-notice.tsx';

const texts = settingsWords.notifications;
const kinds: readonly NoticeKind[] = ['assigned', 'transferred', 'dueSoon', 'overdue'];
const repeats = [0, 1, 5, 15, 30] as const;

/** What somebody is notified of, and how. */
export function NoticeSettings({ settings, showOne }: { settings: Chosen; showOne: ShowOne }) {
  const act = useAct();
  const set = (change: Partial<Chosen>) =>
    void act.run(() => ask({ ask: 'saveSettings', settings: { notices: { ...settings, ...change } } }));
  const repeat = useId();
  return (
    // Drawn anew when something was refused: a box must not stay as it was clicked.
    <div class="settings-group" aria-busy={act.busy.value}>
      <fieldset aria-describedby="several-hint">
        <legend class="label">{texts.events}</legend>
        {kinds.map((kind) => (
          <Choice
            key={kind}
            name={texts[kind]}
            on={settings.events[kind]}
            turn={(on) => set({ events: { ...settings.events, [kind]: on } })}
          />
        ))}
        <p class="hint" id="several-hint">
          {texts.several}
        </p>
      </fieldset>
      <div>
        <label class="label" for={repeat}>
          {texts.repeat}
        </label>
        <select
          id={repeat}
          class="select"
          aria-describedby={`${repeat}-hint`}
          value={String(settings.repeatMinutes)}
          onChange={({ currentTarget }) => set({ repeatMinutes: Number(currentTarget.value) })}
        >
          {repeats.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {minutes === 0 ? texts.never : texts.every(minutes)}
            </option>
          ))}
        </select>
        <p class="hint" id={`${repeat}-hint`}>
          {texts.repeatHint}
        </p>
      </div>
      <Choice
        name={texts.sound}
        hint={texts.soundHint}
        on={settings.sound}
        turn={(sound) => set({ sound })}
      />
      <Choice
        name={texts.names}
        hint={texts.namesHint}
        on={settings.names}
        turn={(names) => set({ names })}
      />
      <Refused words={act.words} />
      <TryNotice showOne={showOne} silent={!settings.sound} />
    </div>
  );
}
