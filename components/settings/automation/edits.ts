import type { AutomaticTextName } from '../../../core/domain/automation/automatic-texts.ts';
import { automaticTexts, tidyAutomatic } from '../../../core/domain/automation/automatic-texts.ts';
import type { Automation } from '../../../core/domain/automation/automation.ts';

/** What of automation is typed or chosen, and then saved: its texts, and from when on something is sure enough. */
export type Written = Readonly<Record<AutomaticTextName, string>> & {
  readonly answersFrom: number;
  readonly suggestedFrom: number;
};

/** What was changed on this page and is not saved. */
export type Edits = Partial<Written>;

/** What is written of automation. */
export function writtenOf(automation: Automation): Written {
  const { answers, suggested } = automation;
  return { ...automaticTexts(automation), answersFrom: answers.from, suggestedFrom: suggested.from };
}

/** Automation with what was changed. */
export function withEdits(automation: Automation, edits: Edits): Automation {
  const now = { ...writtenOf(automation), ...edits };
  const { shipped, outForDelivery, delayed } = automation.proactive;
  return {
    welcome: tidyAutomatic(now.welcome),
    away: tidyAutomatic(now.away),
    answers: { from: now.answersFrom, handOff: tidyAutomatic(now.handOff) },
    suggested: { ...automation.suggested, from: now.suggestedFrom },
    proactive: {
      shipped: { ...shipped, text: tidyAutomatic(now.shipped) },
      outForDelivery: { ...outForDelivery, text: tidyAutomatic(now.outForDelivery) },
      delayed: { ...delayed, text: tidyAutomatic(now.delayed) },
    },
  };
}
