import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { unknownIn, variableNames } from '../../../../core/domain/message/fill-variables.ts';
import type { SavedReply } from '../../../../core/protocol/ask.ts';
import { ask } from '../../../../core/protocol/client.ts';
import { useDesk } from '../../../desk/desk-context.ts';
import { Refused } from '../../../desk/refused.tsx';
import { useAct } from '../../../desk/use-act.ts';
import { words } from '../../../words/words.ts';

const { replies: says } = words.composer;

/** What is not said of a new one yet. */
export function newReply(text: string): SavedReply {
  return { id: crypto.randomUUID(), title: '', shortcut: '', text, owner: '' };
}

/** Where a saved reply is written or changed. @param done told of its id once it is kept, '' when it was left. */
export function ReplyForm({ reply, done }: { reply: SavedReply; done: (id: string) => void }) {
  const { me } = useDesk();
  const act = useAct();
  const draft = useSignal(reply);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const set = (change: Partial<SavedReply>) => {
    draft.value = { ...draft.peek(), ...change };
  };
  const strange = unknownIn(draft.value.text);
  const save = async () => {
    if (await act.run(() => ask({ ask: 'saveReply', reply: draft.peek() }))) done(reply.id);
  };
  return (
    <form
      class="reply-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="modal-body">
        <label>
          <span class="label">{says.title}</span>
          <input
            ref={title}
            class="field"
            required
            maxLength={80}
            value={draft.value.title}
            onInput={(event) => set({ title: event.currentTarget.value })}
          />
        </label>
        <label>
          <span class="label">{says.shortcut}</span>
          <input
            class="field"
            maxLength={30}
            pattern="[\p{L}\p{N}_\-]*"
            aria-describedby="shortcut-hint"
            value={draft.value.shortcut}
            onInput={(event) => set({ shortcut: event.currentTarget.value })}
          />
        </label>
        <p class="hint" id="shortcut-hint">
          {says.shortcutHint}
        </p>
        <label>
          <span class="label">{says.text}</span>
          <textarea
            class="area"
            required
            rows={5}
            maxLength={2000}
            dir="auto"
            aria-describedby="variables-hint"
            value={draft.value.text}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </label>
        {strange.length > 0 && (
          <p class="trouble-words" role="alert">
            {says.noVariable(strange.map((name) => `{${name}}`).join(', '))}
          </p>
        )}
        <p class="hint" id="variables-hint">
          {says.variables} {variableNames.map((name) => `{${name}}`).join(' ')}
        </p>
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.value.owner === ''}
            onChange={(event) => set({ owner: event.currentTarget.checked ? '' : me.id })}
          />
          {says.forTeam}
        </label>
        <Refused words={act.words} />
      </div>
      <div class="modal-foot">
        <button type="button" class="button" onClick={() => done('')}>
          {says.back}
        </button>
        <button type="submit" class="button primary" disabled={act.busy.value || strange.length > 0}>
          {says.save}
        </button>
      </div>
    </form>
  );
}
