import { useSignal } from '@preact/signals';
import type { ReplyText } from '../../../core/domain/library/reply-faults.ts';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import { cannotManage } from '../../../core/domain/roster/may-manage.ts';
import { fold } from '../../../core/domain/search/fold.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { SavedReplyRow } from '../../../core/store/rows.ts';
import { Refused } from '../../desk/refused.tsx';
import { changeReplies, newReply } from '../../library/reply-form.tsx';
import { useGuard } from '../../library/use-guard.ts';
import { libraryWords } from '../../words/library-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { type Deleted, DeletedStrip } from '../exchange/deleted-strip.tsx';
import { Pager, usePages } from '../exchange/pager.tsx';
import { useChange } from '../exchange/use-change.ts';
import { ReplyRow } from './reply-row.tsx';

const texts = settingsWords.replies;

interface RepliesListProps {
  rows: readonly SavedReplyRow[];
  me: Agent;
  shop: Shop;
  edit: (reply: ReplyText) => void;
}

type Whose = 'everybodys' | 'team' | 'mine';

function found(rows: readonly SavedReplyRow[], typed: string, whose: Whose): SavedReplyRow[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ title, shortcut, text, owner }) => {
    if (whose !== 'everybodys' && (owner === '') !== (whose === 'team')) return false;
    const all = fold(`${title} /${shortcut} ${text}`);
    return words.every((word) => all.includes(word));
  });
}

/** The team's replies and one's own, found by words; each changed and deleted where one may. */
export function RepliesList({ rows, me, shop, edit }: RepliesListProps) {
  const { act, run } = useChange<ReplyText>((keep, forget) => changeReplies(me.id, { keep, forget }));
  const guard = useGuard();
  const typed = useSignal('');
  const whose = useSignal<Whose>('everybodys');
  const deleted = useSignal<Deleted | null>(null);
  const shown = found(rows, typed.value, whose.value);
  const paged = usePages(shown);
  const mayTeam = cannotManage(shop, me.id) === null;
  const remove = async (row: SavedReplyRow) => {
    const undo = await run([], [row.id]);
    if (undo) deleted.value = { name: row.title, undo };
  };
  return (
    <div class="exchange">
      <div class="texts-tools">
        <input
          type="search"
          class="field"
          dir="auto"
          aria-label={texts.search}
          placeholder={texts.search}
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            paged.page.value = 0;
          }}
        />
        <select
          class="select"
          aria-label={texts.whose}
          value={whose}
          onChange={({ currentTarget }) => {
            whose.value = currentTarget.value as Whose;
            paged.page.value = 0;
          }}
        >
          {(['everybodys', 'team', 'mine'] as const).map((each) => (
            <option key={each} value={each}>
              {texts[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="side-by-side">
        <button type="button" class="button primary" onClick={() => edit(newReply('', shop, me))}>
          {texts.fresh}
        </button>
      </div>
      <DeletedStrip deleted={deleted} />
      <Refused words={act.words} />
      {shown.length > 0 ? (
        <Pager paged={paged} all={texts.entries(shown.length)} />
      ) : (
        <p class="hint">{rows.length === 0 ? texts.empty : texts.none}</p>
      )}
      <ul class="texts" aria-label={texts.list}>
        {paged.shown.map((row) => (
          <ReplyRow
            key={row.id}
            row={row}
            cannot={row.owner === '' && !mayTeam ? libraryWords.managersOnly : ''}
            busy={act.busy.value}
            guard={guard.value}
            edit={edit}
            remove={remove}
          />
        ))}
      </ul>
    </div>
  );
}
