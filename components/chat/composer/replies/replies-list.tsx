import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SavedReplyRow } from '../../../../core/store/rows.ts';
import { useDesk } from '../../../desk/desk-context.ts';
import { Refused } from '../../../desk/refused.tsx';
import { type Act, useAct } from '../../../desk/use-act.ts';
import { changeReplies } from '../../../library/reply-form.tsx';
import { words } from '../../../words/words.ts';
import { repliesWith } from './find-replies.ts';

const { replies: says } = words.composer;

interface RepliesListProps {
  replies: readonly SavedReplyRow[];
  /** The id of the one that Enter puts in; '' for the first. */
  chosen: Signal<string>;
  insert: (reply: SavedReplyRow) => void;
  edit: (reply: SavedReplyRow) => void;
  write: () => void;
  /** Keeps what stands in the field; left out while it is empty. */
  keepWritten?: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Finds a reply as one types; arrows choose, Enter puts it in. */
export function RepliesList({ replies, chosen, insert, edit, write, keepWritten }: RepliesListProps) {
  const typed = useSignal('');
  const act = useAct();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = repliesWith(replies, typed.value);
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === chosen.value),
  );
  const current = found[at];
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) chosen.value = found[(at + step + found.length) % found.length]?.id ?? '';
    else if (event.key === 'Enter' && !event.isComposing && current) insert(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="modal-body replies">
        <input
          ref={search}
          type="search"
          class="field"
          aria-label={says.search}
          aria-autocomplete="list"
          aria-controls="saved-replies"
          aria-activedescendant={current ? `reply-${at}` : ''}
          autocomplete="off"
          placeholder={says.search}
          value={typed}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            chosen.value = '';
          }}
          onKeyDown={onKey}
        />
        <div
          id="saved-replies"
          role="listbox"
          aria-label={says.name}
          aria-activedescendant={current ? `reply-${at}` : ''}
          class="scrolls"
          tabIndex={0}
          onKeyDown={onKey}
        >
          {found.map((reply, n) => (
            <Option
              key={reply.id}
              reply={reply}
              id={`reply-${n}`}
              selected={n === at}
              choose={() => {
                chosen.value = reply.id;
              }}
              insert={() => insert(reply)}
            />
          ))}
        </div>
        {found.length === 0 && <p class="quiet">{replies.length === 0 ? says.empty : says.none}</p>}
        <p>
          <a class="link" href="/options.html#replies" target="_blank" rel="noreferrer">
            {says.settings}
          </a>
        </p>
        <Refused words={act.words} />
      </div>
      <ListFoot
        current={current}
        insert={insert}
        edit={edit}
        write={write}
        keepWritten={keepWritten}
        act={act}
      />
    </>
  );
}

interface ListFootProps extends Pick<RepliesListProps, 'insert' | 'edit' | 'write'> {
  current: SavedReplyRow | undefined;
  keepWritten: (() => void) | undefined;
  act: Act;
}

/** What can be done with the chosen reply, and beside it. */
function ListFoot({ current, insert, edit, write, keepWritten, act }: ListFootProps) {
  const { me } = useDesk();
  return (
    <div class="modal-foot">
      <button type="button" class="button bare" onClick={write}>
        {says.fresh}
      </button>
      {keepWritten && (
        <button type="button" class="button bare" onClick={keepWritten}>
          {says.keepWritten}
        </button>
      )}
      {current && (
        <>
          <button type="button" class="button" onClick={() => edit(current)}>
            {says.edit}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => act.run(() => changeReplies(me.id, { keep: [], forget: [current.id] }))}
          >
            {says.remove}
          </button>
          <button type="button" class="button primary" onClick={() => insert(current)}>
            {says.insert}
          </button>
        </>
      )}
    </div>
  );
}

interface OptionProps {
  reply: SavedReplyRow;
  id: string;
  selected: boolean;
  choose: () => void;
  insert: () => void;
}

function Option({ reply, id, selected, choose, insert }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) option.current?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus and names the active one
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={selected}
      onPointerDown={(event) => event.preventDefault()}
      onClick={choose}
      onDblClick={insert}
    >
      <b class="cut">{reply.title}</b>
      <span class="quiet">
        {reply.shortcut !== '' && <code>/{reply.shortcut}</code>} {reply.owner === '' ? says.team : says.mine}
      </span>
      <span class="reply-text" dir="auto">
        {reply.text}
      </span>
    </div>
  );
}
