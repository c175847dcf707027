/** Writes something where the cursor is, and leaves the cursor behind it. */
export function insertAt(
  field: HTMLTextAreaElement | null,
  words: string,
  write: (text: string) => void,
): void {
  if (!field) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  const at = field.selectionEnd;
  write(field.value);
  field.focus();
  field.setSelectionRange(at, at);
}
