import { decideAutomatic } from '../../core/domain/automation/decide-automatic.ts';
import type { AutomationPart } from '../background/automation-tools.ts';
import { Automator } from './automator.ts';

/** What the script of automation hands over. */
export const automationPart: AutomationPart = {
  decide: decideAutomatic,
  automatorOf: (parts) => new Automator(parts),
};
