import { browser } from './browser.ts';

/** Sets an alarm for an instant (epoch ms), or clears it. One that is set to that instant already is left alone: setting it anew would restart it. */
export async function setAlarm(name: string, when: number | null): Promise<void> {
  const present = await browser.alarms.get(name);
  if (when === null) {
    if (present) await browser.alarms.clear(name);
  } else if (!present || Math.abs(present.scheduledTime - when) > 500) {
    browser.alarms.create(name, { when });
  }
}

/** Has an alarm every so many minutes. */
export async function repeatAlarm(name: string, minutes: number): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present?.periodInMinutes !== minutes) browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Must be called before the worker's first turn ends, so that the alarm that woke it is heard. */
export function onAlarm(heard: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => heard(name));
}
