/** Where an app is registered: each of the platform's two sites has its own apps. `here` is a practice shop on this computer. */
export type Site = 'row' | 'us' | 'here';

/** What is typed in to connect a shop. */
export interface AppFields {
  readonly site: Site;
  /** Address of a practice shop on this computer; '' at the platform. */
  readonly address: string;
  readonly appKey: string;
  /** '' stands for the one that is kept. */
  readonly appSecret: string;
  readonly serviceId: string;
}

const keyPattern = /^[\w-]{4,64}$/;
const secretPattern = /^[\w-]{8,128}$/;

/** Whether a text can be an app key. */
export function isAppKey(text: string): boolean {
  return keyPattern.test(text);
}

/** Whether a text can be an app secret. */
export function isAppSecret(text: string): boolean {
  return secretPattern.test(text);
}

/**
 * The service id in what was typed: the number itself, or the authorisation link of the app's page with it inside; null where there
 * is none. The link takes the service id, not the app key (authorization-overview-202407).
 */
export function serviceIdIn(typed: string): string | null {
  const text = typed.trim();
  const id = /[?&]service_id=(\d+)(?:[&#]|$)/.exec(text)?.[1] ?? text;
  return /^\d{4,30}$/.test(id) ? id : null;
}
