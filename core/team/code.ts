import * as v from 'valibot';
import { base64Of, bytesOf } from './base64.ts';

/** A secret as it stands in a code. */
export const secretText = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
/** The address of a team's server. */
export const teamAddress = v.pipe(v.string(), v.url(), v.maxLength(512));
/** A shop's key, base64url. */
export const shopKeyText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** A value as one line to send to somebody. @param start what its kind of code begins with. */
export function lineOf(start: string, value: object): string {
  return start + base64Of(new TextEncoder().encode(JSON.stringify(value)));
}

/** What a pasted line says; null for what is no code of this kind. */
export function saidBy<Value>(
  start: string,
  schema: v.GenericSchema<unknown, Value>,
  code: string,
): Value | null {
  // Mail breaks long lines.
  const text = code.replaceAll(/\s/g, '');
  if (!text.startsWith(start)) return null;
  const bytes = bytesOf(text.slice(start.length));
  try {
    const said = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes ?? undefined)));
    return said.success ? said.output : null;
  } catch {
    return null;
  }
}
