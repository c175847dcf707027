/** What a spreadsheet takes for a formula when a cell begins with it, after any number of marks of ours. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A text for a cell of a file: what a spreadsheet would carry out has an apostrophe before it. */
export function cellOf(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text of a cell: an apostrophe that `cellOf` put before it is taken off, and no other. */
export function textOf(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell;
}
