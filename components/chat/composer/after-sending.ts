/** What stays in the field once a text was taken: what was typed meanwhile. */
export function afterSending(field: string, sent: string): string {
  return field.startsWith(sent) ? field.slice(sent.length).trimStart() : field;
}
