import { counted, whole } from '../../../ui/share.ts';

/** The words of components/settings/exchange, and of lists of texts in the settings. */
export const exchange = {
  asCsv: 'Export as CSV',
  asJson: 'Export as JSON',
  saved: (file: string) => `Saved as ${file}.`,
  choose: 'File to import',
  chooseHint: (columns: string) =>
    `CSV or JSON, in UTF-8 or UTF-16. Columns of a table: ${columns}. What is only here stays.`,
  reading: 'Reading the file',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was taken.',

  fileFaults: {
    tooBig: 'The file is larger than 20 MB. Split it.',
    letters: 'The letters of this file cannot be read. Save it as “CSV UTF-8” and choose it again.',
    empty: 'There is nothing in this file.',
    noList: 'This JSON holds no list of texts.',
    notJson: (line: string) =>
      `This is no JSON${line === '' ? '' : `: it ends making sense in line ${line}`}.`,
    noColumns: (names: string) =>
      `Columns that are needed are not in the first line: ${names}. Save an export to see them all.`,
    tooMany: (most: number) => `More than ${whole(most)} lines. Split the file.`,
    unreadable: 'The browser could not read this file. Choose it again.',
  },
  lineFaults: {
    quotes: 'A quotation mark is not closed, or stands where none may.',
    noItem: 'This is not an entry.',
    cells: 'More cells than the first line has columns.',
    twice: (line: number) => `The same as line ${whole(line)}.`,
    field: (field: string, words: string) => `${field}: ${words}`,
  },
  line: (line: number) => `Line ${whole(line)}`,
  faults: (count: number) =>
    `${counted(count, 'line')} cannot be taken, so nothing is. Mend the file and choose it again.`,
  faultList: 'What is wrong',
  moreFaults: (count: number) => `And ${whole(count)} more.`,
  strange: (names: string) => `Columns that are not known are left out: ${names}.`,
  would: (fresh: number, changed: number, same: number) =>
    `${whole(fresh)} new, ${whole(changed)} changed, ${whole(same)} the same.`,
  nothing: 'Everything in this file is here already.',
  fresh: 'New',
  changed: 'Changed',
  changedIn: (name: string, fields: readonly string[]) => `${name} (${fields.join(', ')})`,
  andMore: (count: number) => `and ${whole(count)} more`,
  take: (count: number) => `Take ${whole(count)}`,
  drop: 'Take nothing',
  taken: (fresh: number, changed: number) => `Taken: ${whole(fresh)} new, ${whole(changed)} changed.`,
  takenBack: 'Taken back: everything is as it was.',
  undo: 'Undo',

  shown: (from: number, to: number, all: string) => `${whole(from)} to ${whole(to)} of ${all}`,
  before: 'Previous page',
  after: 'Next page',
};
