import './table-behind.css';
import { useState } from 'preact/hooks';
import { saveFile } from '../../ui/save-file.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { csvOf } from './csv-of.ts';
import type { Table } from './table.ts';

const texts = analyticsWords.table;

/** A name for the file of a table. */
export function fileNameOf(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${texts.file}-${plain.replace(/^-|-$/g, '')}.csv`;
}

/** What a chart shows as a table that can be opened beneath it, and taken along as a file. */
export function TableBehind({ table }: { table: Table }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-behind" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {texts.table}
        <span class="unseen">{texts.of(table.name)}</span>
      </summary>
      {open && (
        <>
          <TableShown table={table} />
          <button
            type="button"
            class="button small-button"
            onClick={() => saveFile(fileNameOf(table.name), 'text/csv', csvOf(table))}
          >
            {texts.save}
            <span class="unseen">{texts.of(table.name)}</span>
          </button>
        </>
      )}
    </details>
  );
}

/** A table that scrolls sideways within itself; who cannot point scrolls it with the arrows. */
export function TableShown({ table: { name, columns, rows } }: { table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there
    <section class="table-scroll" aria-label={name} tabIndex={0}>
      <table>
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ id, words }) => (
              <th key={id} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]?.value}>
              {cells.map(({ value, shown }, at) =>
                at === 0 ? (
                  <th key={columns[at]?.id} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={columns[at]?.id} class={typeof value === 'string' ? undefined : 'figures'}>
                    {shown}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
