/** So long an answer may wait to be brought to the team, ms; what waited longer is read again by its writer before it is sent. */
export const longestToWait = 30 * 60_000;

/**
 * A field with a text put back that was not sent: before what was typed since, and after those put back before it.
 * @param field what stands there now.
 * @param before texts that were put back earlier, oldest first.
 */
export function withReturned(field: string, text: string, before: readonly string[]): string {
  const prefixes = before.map((_, from) => before.slice(from).join('\n')).concat('');
  const kept =
    prefixes.find((each) => field === each || (each !== '' && field.startsWith(`${each}\n`))) ?? '';
  const typed = field.slice(kept.length).replace(/^\n/, '');
  return [kept, text, typed].filter((each) => each !== '').join('\n');
}
