import { permissionsOf } from '../../../core/team/permissions.ts';
import { tokenOf } from '../../../core/team/subject.ts';
import { type OperatorPapers, operatorLines } from './operator.ts';

/** Someone who may connect: by the public half of a key of theirs, or by a password (as it is, or bcrypt's hash of it). */
export interface ServerUser {
  readonly agent: string;
  /** A keeper may do everything in the shop's account, for backups and mending: nobody at a desk should be one. */
  readonly role: 'agent' | 'owner' | 'keeper';
  readonly proof: { readonly key: string } | { readonly password: string };
}

/** A shop's account: what is in it is invisible to every other. */
export interface ServerShop {
  readonly name: string;
  readonly users: readonly ServerUser[];
}

export interface ServerPlan {
  /** Where it keeps everything. */
  readonly folder: string;
  readonly websocket: {
    readonly host: string;
    readonly port: number;
    /** Without it, on loopback or behind a proxy that ends TLS. */
    readonly tls?: { readonly certificate: string; readonly key: string };
  };
  /** Who comes in: shops with their users, or whoever has a pass of an account that an operator has signed. */
  readonly shops: readonly ServerShop[] | OperatorPapers;
  /** Where it is one of several: its name among them, where the others reach it, and where it reaches them. */
  readonly cluster?: { readonly node: string; readonly port: number; readonly routes: readonly number[] };
  /** How long what is acknowledged may be in memory alone. Anything but always loses it with the power. */
  readonly sync?: 'always' | '2m';
}

const list = (subjects: readonly string[]) => `[${subjects.map((each) => JSON.stringify(each)).join(', ')}]`;

function userLines({ agent, role, proof }: ServerUser): string {
  const who =
    'key' in proof
      ? `nkey: ${JSON.stringify(proof.key)}`
      : `user: ${JSON.stringify(tokenOf(agent))}, password: ${JSON.stringify(proof.password)}`;
  if (role === 'keeper') return `      { ${who} }`;
  const { publish, subscribe, responses } = permissionsOf(agent, role);
  const answers = responses
    ? `\n        allow_responses: { max: ${responses.most}, expires: "${responses.for / 1000}s" }`
    : '';
  const deny = publish.deny.length > 0 ? `, deny: ${list(publish.deny)}` : '';
  return `      { ${who}, permissions: {
        publish: { allow: ${list(publish.allow)}${deny} }
        subscribe: { allow: ${list(subscribe.allow)} }${answers} } }`;
}

function shopLines({ name, users }: ServerShop): string {
  return `  ${tokenOf(name)}: {
    jetstream: { max_mem: 0, max_file: 10G, max_streams: 4, max_consumers: 4 }
    users: [
${users.map(userLines).join('\n')}
    ]
  }`;
}

/** How nodes on one computer find each other. Between computers this takes TLS and a password as well (docs/team.md). */
function clusterLines({ port, routes }: NonNullable<ServerPlan['cluster']>): string {
  return `cluster {
  name: "sidedesk"
  listen: "127.0.0.1:${port}"
  routes: ${list(routes.map((each) => `nats://127.0.0.1:${each}`))}
}
`;
}

function accountLines(shops: readonly ServerShop[]): string {
  return `accounts {
${shops.map(shopLines).join('\n')}
}
`;
}

/**
 * The configuration of a team's server (docs/team.md). What is acknowledged is on the disk; pings keep agents' workers awake;
 * nothing but the websocket listens beyond this computer.
 */
export function serverConfig({
  folder,
  websocket: { host, port, tls },
  shops,
  cluster,
  sync = 'always',
}: ServerPlan): string {
  const safety = tls
    ? `tls { cert_file: ${JSON.stringify(tls.certificate)}, key_file: ${JSON.stringify(tls.key)} }`
    : 'no_tls: true';
  return `server_name: ${JSON.stringify(cluster?.node ?? 'sidedesk')}
listen: "127.0.0.1:-1"
max_payload: 128K
max_connections: 2000
ping_interval: "20s"
ping_max: 2
write_deadline: "5s"
websocket {
  listen: ${JSON.stringify(`${host}:${port}`)}
  ${safety}
  compression: false
  handshake_timeout: "5s"
}
jetstream {
  store_dir: ${JSON.stringify(folder)}
  max_mem: 64M
  max_file: 20G
  sync_interval: ${sync}
}
${cluster ? clusterLines(cluster) : ''}${'operator' in shops ? operatorLines(shops) : accountLines(shops)}`;
}
