import { unfilledIn } from '../../../core/domain/message/fill-variables.ts';

/** What a reply left open is the next thing to be typed. */
export function selectFirstGap(field: HTMLTextAreaElement | null): void {
  const [name] = unfilledIn(field?.value ?? '');
  const at = field?.value.indexOf(`{${name}}`) ?? -1;
  if (field && name !== undefined && at >= 0) field.setSelectionRange(at, at + name.length + 2);
}
