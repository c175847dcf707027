/** The id of a row's button in the page. @param chat the chat's id */
export function rowId(chat: string): string {
  return `row-${chat}`;
}
