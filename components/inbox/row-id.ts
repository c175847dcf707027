/** The id of a row's button in the page. @param row the row's id; a chat's begins with the conversation's */
export function rowId(row: string): string {
  return `row-${row}`;
}
