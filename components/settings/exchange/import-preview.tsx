import { useSignal } from '@preact/signals';
import type { Met } from '../../../core/domain/library/met.ts';
import { meet } from '../../../core/domain/library/met.ts';
import { Refused } from '../../desk/refused.tsx';
import type { Act } from '../../desk/use-act.ts';
import { faultWords } from '../../library/fault-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { lineFaultWords } from './line-fault-words.ts';
import type { FileRead } from './read-texts.ts';
import type { ChangeTexts, TextKind } from './text-kind.ts';
import { useChange } from './use-change.ts';

const texts = settingsWords.exchange;
const listed = { faults: 100, names: 20 };

interface ImportPreviewProps<Text extends { readonly id: string }> {
  kind: TextKind<Text>;
  kept: readonly Text[];
  file: FileRead<Text>;
  change: ChangeTexts<Text>;
  nameOf: (text: Text) => string;
  fieldName: (field: string) => string;
  leave: () => void;
}

/** What a file would do to what is kept, before it does: every line that is wrong, or what is new and changed. */
export function ImportPreview<Text extends { readonly id: string }>(props: ImportPreviewProps<Text>) {
  const { kind, kept, file, change, nameOf, fieldName, leave } = props;
  const { act, run } = useChange(change);
  const taken = useSignal<TakenProps | null>(null);
  if (taken.value) return <Taken {...taken.value} act={act} />;
  const met = meet(kind, kept, file.brought, kind.newId);
  const faults = linesWrong(props, met);
  const strange = file.strange.length > 0 && <p class="hint">{texts.strange(file.strange.join(', '))}</p>;
  if (faults.length > 0)
    return (
      <>
        <Faults faults={faults} />
        {strange}
      </>
    );
  const count = met.fresh.length + met.changed.length;
  const take = async () => {
    const keep = [...met.fresh, ...met.changed].map(({ text }) => text);
    const undo = await run(keep, []);
    if (undo) taken.value = { fresh: met.fresh.length, changed: met.changed.length, undo };
  };
  return (
    <>
      <p role="status">
        {count === 0 ? texts.nothing : texts.would(met.fresh.length, met.changed.length, met.same)}
      </p>
      {strange}
      <Names title={texts.fresh} names={met.fresh.map(({ text }) => nameOf(text))} />
      <Names
        title={texts.changed}
        names={met.changed.map(({ text, before }) =>
          texts.changedIn(nameOf(text), changedFields(kind, before, text).map(fieldName)),
        )}
      />
      <Refused words={act.words} />
      <div class="side-by-side">
        {count > 0 && (
          <button type="button" class="button primary" disabled={act.busy.value} onClick={() => void take()}>
            {texts.take(count)}
          </button>
        )}
        <button type="button" class="button" onClick={leave}>
          {texts.drop}
        </button>
      </div>
    </>
  );
}

function changedFields<Text extends { readonly id: string }>(
  { columns, cells }: TextKind<Text>,
  before: Text,
  after: Text,
): readonly string[] {
  const now = cells(after);
  const then = cells(before);
  return columns.filter((_, at) => now[at] !== then[at]);
}

interface WrongLine {
  readonly line: number;
  readonly words: string;
}

function linesWrong<Text extends { readonly id: string }>(
  { kind, kept, file, fieldName }: ImportPreviewProps<Text>,
  met: Met<Text>,
): WrongLine[] {
  const all = [
    ...file.faults.map((each) => ({ line: each.line, words: lineFaultWords(each, fieldName) })),
    ...met.twice.map(({ line, first }) => ({ line, words: texts.lineFaults.twice(first) })),
    ...kind.clashes(kept, met).map(({ line, by }) => ({ line, words: faultWords({ what: 'taken', by }) })),
  ];
  return all.sort((a, b) => a.line - b.line);
}

function Faults({ faults }: { faults: readonly WrongLine[] }) {
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <div role="alert" class="exchange">
      <p class="trouble-words">{texts.faults(lines)}</p>
      <ul class="faults" aria-label={texts.faultList}>
        {faults.slice(0, listed.faults).map(({ line, words }) => (
          <li key={`${line} ${words}`}>
            <b>{texts.line(line)}</b> <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {faults.length > listed.faults && <p>{texts.moreFaults(faults.length - listed.faults)}</p>}
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class="names">
        {names.slice(0, listed.names).map((name, at) => (
          <li key={at} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {names.length > listed.names && <p>{texts.andMore(names.length - listed.names)}</p>}
    </details>
  );
}

interface TakenProps {
  fresh: number;
  changed: number;
  undo: () => Promise<boolean>;
}

/** Says what was taken, and takes it back: what changed is as it was, what was new is gone. */
function Taken({ fresh, changed, undo, act }: TakenProps & { act: Act }) {
  const back = useSignal(false);
  return (
    <div role="status">
      <p class="deleted">
        {back.value ? texts.takenBack : texts.taken(fresh, changed)}
        {!back.value && (
          <button
            type="button"
            class="button small-button"
            disabled={act.busy.value}
            onClick={async () => {
              back.value = await undo();
            }}
          >
            {texts.undo}
          </button>
        )}
      </p>
      <Refused words={act.words} />
    </div>
  );
}
