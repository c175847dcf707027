/** What a shop's owner brings back from the authorisation page: the code, or why there is none to use. */
export type Redirected =
  | { readonly code: string }
  | {
      readonly problem:
        | 'empty'
        /** The owner said no. */
        | 'denied'
        /** The page ended with another error. */
        | 'error'
        /** An address without a code, or a text that can be none. */
        | 'noCode'
        /** It belongs to another attempt than the present one. */
        | 'otherAttempt'
        /** It belongs to another app. */
        | 'otherApp';
    };

/** What the present attempt to authorise began with. */
export interface Attempt {
  /** The word that comes back with the code, so that nobody else's code passes for ours. */
  readonly state: string;
  readonly appKey: string;
}

const codePattern = /^[\w.~-]{6,512}$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim();
  } catch {
    return '';
  }
}

/** The parameters in an address, or in the part of one that was copied; the first of each name holds. */
function parametersIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/(?:^|[?&#])([a-z_]{1,20})=([^&#\s]*)/g))
    if (!found.has(name)) found.set(name, decoded(value));
  return found;
}

/**
 * Reads what a person pasted after authorising: the whole address they were led to, the part behind its question mark, or the code
 * alone. Where a state or an app key comes along, it has to be the attempt's own.
 */
export function readRedirected(typed: string, attempt: Attempt): Redirected {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (codePattern.test(text) && text !== 'null') return { code: text };
  const given = parametersIn(text);
  const error = given.get('error') ?? '';
  if (error !== '') return { problem: error === 'auth_denied' ? 'denied' : 'error' };
  const code = given.get('code') ?? '';
  if (code === 'null' || !codePattern.test(code)) return { problem: 'noCode' };
  // An address says which attempt it belongs to; one without the word was not made by ours.
  if ((given.get('state') ?? '') !== attempt.state) return { problem: 'otherAttempt' };
  const app = given.get('app_key') ?? '';
  if (app !== '' && app !== attempt.appKey) return { problem: 'otherApp' };
  return { code };
}
