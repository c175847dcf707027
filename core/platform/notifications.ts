import { browser } from './browser.ts';

/** A notification of the system's. */
export interface Notification {
  readonly title: string;
  readonly message: string;
  readonly silent: boolean;
}

interface NotificationsApi {
  create(id: string, options: object): Promise<string>;
  clear(id: string): Promise<boolean>;
  getAll(): Promise<Readonly<Record<string, unknown>>>;
  /** Chromium's own: changes what is there without giving it anew. */
  update?(id: string, options: object): Promise<boolean>;
}

/** Absent where the browser has none. */
function api(): NotificationsApi | undefined {
  return browser.notifications as unknown as NotificationsApi | undefined;
}

function asOptions(notification: Partial<Notification>): object {
  return { type: 'basic', iconUrl: browser.runtime.getURL('icon/128.png'), ...notification };
}

/** Gives a notification under an id; one of that id is replaced. Where the browser knows no silence it comes as others do. */
export async function notify(id: string, notification: Notification): Promise<void> {
  const given = api();
  try {
    await given?.create(id, asOptions(notification));
  } catch {
    // Firefox refuses an option that it does not know.
    const { silent: _, ...plain } = notification;
    await given?.create(id, asOptions(plain));
  }
}

/** Changes what a notification says without a sound. Nothing where it was put away. */
export async function reword(id: string, notification: Notification): Promise<void> {
  await api()?.update?.(id, asOptions(notification));
}

export async function unnotify(id: string): Promise<void> {
  await api()?.clear(id);
}

/** Ids of the notifications that can be seen now. */
export async function notified(): Promise<readonly string[]> {
  return Object.keys((await api()?.getAll()) ?? {});
}

/**
 * Hears of notifications that a person clicked or put away. Must be called before the worker's first turn ends, for
 * the click may be what wakes it.
 */
export function onNotification(clicked: (id: string) => void, putAway: (id: string) => void): void {
  browser.notifications?.onClicked.addListener(clicked);
  browser.notifications?.onClosed.addListener((id, byPerson) => {
    if (byPerson) putAway(id);
  });
}

/** Whether the system lets the extension notify at all. */
export async function mayNotify(): Promise<boolean> {
  const level = browser.notifications as unknown as { getPermissionLevel?(): Promise<string> } | undefined;
  return level !== undefined && (await level.getPermissionLevel?.()) !== 'denied';
}
