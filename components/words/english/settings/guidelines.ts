/** The words of components/settings/guidelines. */
export const guidelines = {
  title: 'Guideline check',
  what: 'Stops that somebody here calls a mistake. What you allow is let through in this shop from now on, wherever it is written.',
  none: 'Nobody has called a stop a mistake.',
  kept: 'Called a mistake',
  allowed: 'Allowed in this shop',
  by: (agent: string, when: string) => `${agent}, ${when}`,
  stopped: (guideline: string) => `Stopped for ${guideline}.`,
  only: (value: string) => `Of these words, only ${value} can be allowed.`,
  never: 'Only an exact number, link or name can be allowed here, and these words hold none.',
  allow: 'Allow these words in this shop',
  dismiss: 'Dismiss',
  forbid: 'Stop these words again',
};
