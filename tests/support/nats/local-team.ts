import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64Of } from '../../../core/team/base64.ts';
import { newShopKey } from '../../../core/team/seal.ts';
import type { TeamCode } from '../../../core/team/team-code.ts';
import { newOperator, type OperatorSeeds, publicKeyOf } from './operator.ts';

/** A team's server for trying: what it trusts. Kept, so that a team code and passes work again tomorrow. */
export interface LocalTeam {
  readonly port: number;
  readonly seeds: OperatorSeeds;
  readonly shopKey: string;
}

/** The team kept in a folder; a new one where there is none. */
export function keptTeam(folder: string, port: number): LocalTeam {
  const file = join(folder, 'operator.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const team = { port, seeds: newOperator(), shopKey: base64Of(newShopKey()) };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(team, null, 2), { mode: 0o600 });
  return team;
}

/** What the shop's owner founds the team with. */
export function teamCodeFor({ seeds, shopKey }: Omit<LocalTeam, 'port'>, url: string): TeamCode {
  return { url, account: publicKeyOf(seeds.account), signingSeed: seeds.signing, shopKey };
}
