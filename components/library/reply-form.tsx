import { type ReplyText, replyFaults, tidyReply } from '../../core/domain/library/reply-faults.ts';
import type { Agent } from '../../core/domain/roster/agent.ts';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import type { LibraryWork, TextsBefore } from '../../core/protocol/library-work.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { libraryWords } from '../words/library-words.ts';
import { AnswerGuard } from './answer-guard.tsx';
import { troubleOf, variableList } from './fault-words.ts';
import { TextField } from './text-field.tsx';
import { TextPreview } from './text-preview.tsx';
import { useDraftText } from './use-draft-text.ts';

const texts = libraryWords.reply;

/** What is not said of a new one yet. The team's where this agent may write those, else their own. */
export function newReply(text: string, shop: Shop, me: Agent): ReplyText {
  const owner = cannotManage(shop, me.id) ? me.id : '';
  return { id: crypto.randomUUID(), title: '', shortcut: '', text, owner };
}

/** Keeps and forgets saved replies. */
export function changeReplies(
  by: string,
  change: Omit<LibraryWork & { do: 'changeReplies' }, 'do'>,
): Promise<Reply<TextsBefore<ReplyText>>> {
  const work: LibraryWork = { do: 'changeReplies', ...change };
  return ask({ ask: 'house', by, work }) as Promise<Reply<TextsBefore<ReplyText>>>;
}

interface ReplyFormProps {
  reply: ReplyText;
  /** The replies there are: no two of the same people have the same shortcut. */
  others: readonly ReplyText[];
  shop: Shop;
  me: Agent;
  /** What the button says that leaves without keeping. */
  leave: string;
  /** Told of its id once it is kept, '' when it was left. */
  done: (id: string) => void;
}

/** Where a saved reply is written or changed. */
export function ReplyForm({ reply, others, shop, me, leave, done }: ReplyFormProps) {
  const act = useAct();
  const { draft, set, attempted, form, attempt } = useDraftText(reply);
  const written = draft.value;
  const faults = replyFaults(tidyReply(written), others);
  const trouble = (field: (typeof faults)[number]['field']) => troubleOf(faults, field, attempted);
  const mayTeam = cannotManage(shop, me.id) === null;
  const save = async (event: Event) => {
    event.preventDefault();
    attempt();
    if (faults.length > 0) return;
    const keep = [tidyReply(draft.peek())];
    if (await act.run(() => changeReplies(me.id, { keep, forget: [] }))) done(reply.id);
  };
  return (
    <form ref={form} noValidate onSubmit={save}>
      <div class="modal-body text-form">
        <TextField
          label={texts.title}
          value={written.title}
          set={(title) => set({ title })}
          trouble={trouble('title')}
          takesFocus
        />
        <TextField
          label={texts.shortcut}
          hint={texts.shortcutHint}
          value={written.shortcut}
          set={(shortcut) => set({ shortcut })}
          trouble={trouble('shortcut')}
        />
        <TextField
          label={texts.text}
          hint={libraryWords.variables(variableList)}
          rows={5}
          value={written.text}
          set={(text) => set({ text })}
          trouble={trouble('text')}
        />
        <AnswerGuard text={written.text} />
        <TextPreview text={written.text} agent={me.nickname} shop={shop.name} />
        <div>
          <label class="choice">
            <input
              type="checkbox"
              checked={written.owner === ''}
              disabled={!mayTeam}
              aria-describedby="for-team-hint"
              onChange={(event) => set({ owner: event.currentTarget.checked ? '' : me.id })}
            />
            {texts.forTeam}
          </label>
          <p class="hint under-choice" id="for-team-hint">
            {texts.forTeamHint}
          </p>
        </div>
        <Refused words={act.words} />
      </div>
      <div class="modal-foot">
        <button type="button" class="button" onClick={() => done('')}>
          {leave}
        </button>
        <button type="submit" class="button primary" disabled={act.busy.value}>
          {libraryWords.save}
        </button>
      </div>
    </form>
  );
}
