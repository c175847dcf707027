import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nkeys } from '@nats-io/nats-core';
import { base64Of } from '../../../core/team/base64.ts';
import type { Invite } from '../../../core/team/invite.ts';
import { newShopKey } from '../../../core/team/seal.ts';
import type { ServerShop } from './server-config.ts';

/** A team for trying: who is in it and what opens it to them. Kept, so that an invite works again tomorrow. */
export interface LocalTeam {
  readonly shop: string;
  readonly shopKey: string;
  readonly port: number;
  /** Agent → the seed of their key. The first is the owner. */
  readonly seeds: Readonly<Record<string, string>>;
}

/** The team kept in a folder, with these agents added to it. */
export function keptTeam(folder: string, port: number, agents: readonly string[]): LocalTeam {
  const file = join(folder, 'team.json');
  const before: LocalTeam | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const seeds = { ...before?.seeds };
  for (const agent of agents) seeds[agent] ??= new TextDecoder().decode(nkeys.createUser().getSeed());
  const shopKey = before?.shopKey ?? base64Of(newShopKey());
  const team = { shop: before?.shop ?? 'Team', shopKey, port: before?.port ?? port, seeds };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(team, null, 2), { mode: 0o600 });
  return team;
}

/** The team as the server is told of it: public keys alone. */
export function shopOfTeam({ shop, seeds }: LocalTeam): ServerShop {
  const users = Object.entries(seeds).map(([agent, seed], at) => {
    const key = nkeys.fromSeed(new TextEncoder().encode(seed)).getPublicKey();
    return { agent, role: at === 0 ? ('owner' as const) : ('agent' as const), proof: { key } };
  });
  return { name: shop, users };
}

/** What each of the team needs to join. */
export function invitesOf({ shop, shopKey, port, seeds }: LocalTeam): Invite[] {
  const url = `ws://127.0.0.1:${port}`;
  return Object.entries(seeds).map(([agent, seed]) => {
    return { url, shop, agent, credentials: { kind: 'key', seed }, shopKey } as const;
  });
}
