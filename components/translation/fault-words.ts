import { OnDeviceFault } from '../../core/platform/on-device-ai.ts';
import { words } from '../words/words.ts';

const { faults } = words.translation;

/** Why something was not translated or not downloaded, for a person. */
export function faultWords(fault: unknown): string {
  return fault instanceof OnDeviceFault ? faults[fault.code] : faults.failed;
}
