import type { FieldFault, TextFault } from '../../core/domain/library/text-fault.ts';
import { variableNames } from '../../core/domain/message/fill-variables.ts';
import { whole } from '../ui/share.ts';
import { libraryWords } from '../words/library-words.ts';

const { faults } = libraryWords;

/** What is wrong with a text, in words. */
export function faultWords(fault: TextFault): string {
  switch (fault.what) {
    case 'tooLong':
      return faults.tooLong(whole(fault.most));
    case 'tooMany':
      return faults.tooMany(whole(fault.most));
    case 'noVariable':
      return faults.noVariable(fault.names.map((name) => `{${name}}`).join(', '), variableList);
    case 'taken':
      return faults.taken(fault.by);
    default:
      return faults[fault.what];
  }
}

/** The variables there are, as they are written. */
export const variableList = variableNames.map((name) => `{${name}}`).join(' ');

/** What is wrong with one field, '' where nothing is. @param attempted what is only missing is said once it was tried to save. */
export function troubleOf<Field extends string>(
  all: readonly FieldFault<Field>[],
  field: Field,
  attempted: boolean,
): string {
  const first = all.find((each) => each.field === field && (attempted || each.what !== 'missing'));
  return first ? faultWords(first) : '';
}
