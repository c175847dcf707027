/** What an owner signs passes with. */
export interface Signing {
  /** The public key of the shop's account at the server. */
  readonly account: string;
  readonly signingSeed: string;
}

/** Whom a pass is for. */
export interface PassFor {
  readonly agent: string;
  readonly role: 'agent' | 'owner';
  /** The public half of their key. */
  readonly key: string;
}

/** What stands in a pass, whoever signed it. */
export interface Pass {
  /** The public key it is for. */
  readonly key: string;
  readonly agent: string;
  /** Epoch ms. */
  readonly until: number;
}
