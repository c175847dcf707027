import { nkeys } from '@nats-io/nats-core';
import { signed } from '../../../core/team/claims.ts';

/** The seeds of a server that trusts an operator's key. In real use the operator's lies in a drawer. */
export interface OperatorSeeds {
  readonly operator: string;
  /** The account by which the server itself is looked after. */
  readonly system: string;
  /** The account of the shop. */
  readonly account: string;
  /** What its owner signs passes with. */
  readonly signing: string;
}

/** Papers of a server in operator mode. */
export interface OperatorPapers {
  readonly operator: string;
  readonly systemAccount: string;
  /** Public key of an account → its paper. */
  readonly accounts: Readonly<Record<string, string>>;
}

/** Passes that no longer hold: the key they were for → those signed up to then, epoch seconds. */
export type Revocations = Readonly<Record<string, number>>;

const boundless = { subs: -1, data: -1, payload: -1, imports: -1, exports: -1, conn: -1, leaf: -1 };
const seedOf = (pair: ReturnType<typeof nkeys.createUser>) => new TextDecoder().decode(pair.getSeed());
const gigabyte = 1024 ** 3;

export function publicKeyOf(seed: string): string {
  return nkeys.fromSeed(new TextEncoder().encode(seed)).getPublicKey();
}

export function newOperator(): OperatorSeeds {
  const { createAccount, createOperator } = nkeys;
  return {
    operator: seedOf(createOperator()),
    system: seedOf(createAccount()),
    account: seedOf(createAccount()),
    signing: seedOf(createAccount()),
  };
}

/** What the server is told: whom it trusts, and what the shop's account may. */
export function papersOf(seeds: OperatorSeeds, revoked: Revocations = {}): OperatorPapers {
  const iat = Math.floor(Date.now() / 1000);
  const paper = (name: string, seed: string, nats: object) =>
    signed({ sub: publicKeyOf(seed), name, nats: { version: 2, ...nats }, iat }, seeds.operator);
  const system = publicKeyOf(seeds.system);
  const shopLimits = { mem_storage: 0, disk_storage: 10 * gigabyte, streams: 4, consumer: 4 };
  return {
    operator: paper('operator', seeds.operator, { type: 'operator', system_account: system }),
    systemAccount: system,
    accounts: {
      [system]: paper('system', seeds.system, {
        type: 'account',
        limits: { ...boundless, wildcards: true },
      }),
      [publicKeyOf(seeds.account)]: paper('shop', seeds.account, {
        type: 'account',
        limits: { ...boundless, wildcards: true, ...shopLimits },
        signing_keys: [publicKeyOf(seeds.signing)],
        revocations: revoked,
      }),
    },
  };
}

/** A pass for whoever looks after the server itself. */
export function keeperPass({ system }: OperatorSeeds, key: string): string {
  const nats = { type: 'user', version: 2, pub: {}, sub: {}, subs: -1, data: -1, payload: -1 };
  return signed({ sub: key, name: 'keeper', nats, iat: Math.floor(Date.now() / 1000) }, system);
}

/** The part of the configuration that says whom the server trusts. */
export function operatorLines({ operator, systemAccount, accounts }: OperatorPapers): string {
  const preload = Object.entries(accounts).map(([key, paper]) => `  ${key}: ${paper}`);
  return `operator: ${operator}
system_account: ${systemAccount}
resolver: MEMORY
resolver_preload: {
${preload.join('\n')}
}
`;
}
