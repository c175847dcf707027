/** What went wrong between this browser and the team's server. */
export type TeamFaultKind =
  /** No line, or no answer in time. */
  | 'cutOff'
  /** The server does not let us. */
  | 'forbidden'
  /** The server said something that this version does not understand. */
  | 'malformed'
  /** Its log is not the one that was read here. */
  | 'parted';

/** A fault of the team's server or the way to it. */
export class TeamFault extends Error {
  readonly kind: TeamFaultKind;

  /** By its name: a late part of the worker has a copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TeamFault';
  }

  constructor(kind: TeamFaultKind, words: string, cause?: unknown) {
    super(words, { cause });
    this.name = 'TeamFault';
    this.kind = kind;
  }
}
