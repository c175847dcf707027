import * as v from 'valibot';
import { lineOf, saidBy, secretText, shopKeyText, teamAddress } from './code.ts';

/** What the owner of a shop needs to found its team on a server, as whoever runs that hands it out. */
export interface TeamCode {
  readonly url: string;
  /** The public key of the shop's account on the server. */
  readonly account: string;
  /** The seed of a signing key of that account: whoever has it lets anybody in, under any name. */
  readonly signingSeed: string;
  /** What payloads are sealed with, base64url. */
  readonly shopKey: string;
}

const START = 'sidedesk-owner.';
const teamCodeSchema = v.object({
  url: teamAddress,
  account: v.pipe(v.string(), v.regex(/^A[A-Z2-7]{55}$/)),
  signingSeed: v.pipe(secretText, v.regex(/^SA[A-Z2-7]{56}$/)),
  shopKey: shopKeyText,
});

/** A team code as one line. */
export function teamLineOf(code: TeamCode): string {
  return lineOf(START, code);
}

/** The team code of a line that somebody pasted; null for what is none. */
export function teamCodeOf(line: string): TeamCode | null {
  return saidBy(START, teamCodeSchema, line);
}
