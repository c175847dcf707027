import './exchange.css';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { saveFile } from '../../ui/save-file.ts';
import { percent } from '../../ui/share.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { ImportPreview } from './import-preview.tsx';
import type { FileFault } from './read-texts.ts';
import type { ChangeTexts, TextKind } from './text-kind.ts';
import { type Importing, useImport } from './use-import.ts';

const texts = settingsWords.exchange;

interface ExchangePartProps<Text extends { readonly id: string }> {
  kind: TextKind<Text>;
  kept: readonly Text[];
  change: ChangeTexts<Text>;
  /** Why nothing can be imported here, '' where it can. */
  cannot: string;
  /** What a text is called in a list of many. */
  nameOf: (text: Text) => string;
  fieldName: (field: string) => string;
}

/** Takes texts out into a file, and in from one. */
export function ExchangePart<Text extends { readonly id: string }>(props: ExchangePartProps<Text>) {
  const { kind, kept, cannot } = props;
  const importing = useImport(kind);
  const id = useId();
  const state = importing.state.value;
  return (
    <div class="exchange">
      <ExportButtons kind={kind} kept={kept} />
      <div>
        <label class="label" for={id}>
          {texts.choose}
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          disabled={cannot !== ''}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void importing.read(file);
            // The same file may be chosen again once it was mended.
            currentTarget.value = '';
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          {cannot || texts.chooseHint(kind.columns.join(', '))}
        </p>
      </div>
      {state.is === 'reading' && (
        <div class="side-by-side">
          <progress aria-label={texts.reading} value={state.share} />
          <span>{percent(state.share, 1)}</span>
          <button type="button" class="button small-button" onClick={importing.stop}>
            {texts.stop}
          </button>
        </div>
      )}
      <div role="alert">{whyNot(state) !== '' && <p class="trouble-words">{whyNot(state)}</p>}</div>
      {state.is === 'read' && (
        <ImportPreview
          {...props}
          file={state.file}
          leave={() => {
            importing.state.value = { is: 'idle' };
          }}
        />
      )}
    </div>
  );
}

function whyNot(state: Importing<unknown>): string {
  if (state.is === 'stopped') return texts.stopped;
  if (state.is === 'unreadable') return texts.fileFaults.unreadable;
  return state.is === 'refused' ? fileFaultWords(state.fault) : '';
}

function fileFaultWords(fault: FileFault): string {
  const { fileFaults } = texts;
  switch (fault.what) {
    case 'notJson':
      return fileFaults.notJson(fault.line === null ? '' : String(fault.line));
    case 'noColumns':
      return fileFaults.noColumns(fault.columns.join(', '));
    case 'tooMany':
      return fileFaults.tooMany(fault.most);
    default:
      return fileFaults[fault.what];
  }
}

type ExportButtonsProps<Text extends { readonly id: string }> = Pick<
  ExchangePartProps<Text>,
  'kind' | 'kept'
>;

function ExportButtons<Text extends { readonly id: string }>({ kind, kept }: ExportButtonsProps<Text>) {
  const saved = useSignal('');
  const save = async (as: 'csv' | 'json') => {
    const { asCsv, asJson } = await import('./write-texts.ts');
    const file = `sidedesk-${kind.name}.${as}`;
    if (as === 'csv') saveFile(file, 'text/csv', asCsv(kind, kept));
    else saveFile(file, 'application/json', asJson(kind, kept));
    saved.value = file;
  };
  return (
    <div class="side-by-side">
      <button type="button" class="button" disabled={kept.length === 0} onClick={() => void save('csv')}>
        {texts.asCsv}
      </button>
      <button type="button" class="button" disabled={kept.length === 0} onClick={() => void save('json')}>
        {texts.asJson}
      </button>
      <span class="hint" role="status">
        {saved.value !== '' && texts.saved(saved.value)}
      </span>
    </div>
  );
}
