import { faultWords } from '../../library/fault-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { LineFault } from './read-texts.ts';

const { lineFaults } = settingsWords.exchange;

/** What is wrong in a line, in words. */
export function lineFaultWords({ fault }: LineFault, fieldName: (field: string) => string): string {
  return 'field' in fault
    ? lineFaults.field(fieldName(fault.field), faultWords(fault))
    : lineFaults[fault.what];
}
