import type { DecideAutomatic } from '../../core/domain/desk/view.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { Automates, AutomationPart, AutomatorParts } from './automation-tools.ts';

/** The script that holds automation. */
export const lateAutomation = 'late-automation.js';

const thePart = () => bringPart<AutomationPart>(lateAutomation);

/** How automation decides what it says, which comes when it first has something to say. */
export async function theAutomation(): Promise<DecideAutomatic> {
  return (await thePart()).decide;
}

/** What automation does for a shop; it comes when there is something to do. */
export function automatesWhenNeeded(parts: AutomatorParts): Automates {
  let brought: Promise<Automates> | null = null;
  const bring = () => {
    brought ??= thePart().then(({ automatorOf }) => automatorOf(parts));
    return brought;
  };
  return {
    async drain() {
      if ((await parts.outbox.automations()).length > 0) await (await bring()).drain();
    },
    async watch() {
      const { proactive } = (await shopNow(parts.db)).automation;
      if (Object.values(proactive).some(({ on }) => on)) await (await bring()).watch();
    },
  };
}
