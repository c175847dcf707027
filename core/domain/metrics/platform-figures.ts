/**
 * The figures that the platform itself states of a shop's customer service, as decimal texts, '' for what it does not say. The rate
 * is of answers within 24 h and waits are first responses, automation's among them; sessions are those that buyers began.
 */
export interface PlatformFigures {
  /** Per cent. */
  readonly rate24: string;
  /** Minutes. */
  readonly waits: string;
  /** Per cent. */
  readonly satisfaction: string;
  readonly sessions: string;
}
