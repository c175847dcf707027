/** Whether a key press belongs to a field, a dialog or a menu, and so is no shortcut. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type=radio]), textarea, select, dialog, [contenteditable], [role=menu], emoji-picker',
    ) !== null
  );
}
