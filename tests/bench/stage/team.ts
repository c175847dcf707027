import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { passFor } from '../../../core/team/pass.ts';
import { newSeed, publicHalf } from '../../../core/team/seat-key.ts';
import { teamLineOf } from '../../../core/team/team-code.ts';
import { connectDesk } from '../../support/connect-desk.ts';
import { CuttableLine } from '../../support/nats/cuttable-line.ts';
import { OperatorStage } from '../../support/nats/operator-stage.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';
import { idOf, Profile } from '../../support/team-profile.ts';
import { bundle } from './bundle.ts';

/** A team of two browsers, an owner's and an agent's, and a peer beside each of them. */
export interface TeamOfTwo {
  readonly owner: Profile;
  readonly ben: Profile;
  /** Ben's way to the server. */
  readonly way: CuttableLine;
  readonly peers: readonly [owners: Page, bens: Page];
  close(): Promise<void>;
}

async function peerFolder(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sidedesk-peer-')));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Peer', version: '1' }),
  );
  await bundle('team-peer', folder);
  writeFileSync(
    join(folder, 'team-peer.html'),
    '<!doctype html><meta charset="utf-8"><body><script type="module" src="team-peer.js"></script>',
  );
  return folder;
}

/** The peer's page in a browser, on the line as an agent of its own. */
async function peerIn(profile: Profile, folder: string, stage: OperatorStage, agent: string): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${idOf(folder)}/team-peer.html`);
  const seed = newSeed();
  const whom = { agent, role: 'agent', key: publicHalf(seed) } as const;
  const { account, signingSeed, url } = stage.code;
  const jwt = passFor(whom, { account, signingSeed }, Date.now());
  await page.evaluate(([at, as, pass, key]) => teamPeer.open(at, as, pass, key), [
    url,
    agent,
    jwt,
    seed,
  ] as const);
  return page;
}

/** Founds a team whose shop has so many chats that nobody has. */
export async function openTeamOfTwo(chats: number): Promise<TeamOfTwo> {
  const stage = await OperatorStage.open();
  const way = await CuttableLine.to(stage.code.url);
  const shop = await openPracticeShop();
  const folder = await peerFolder();
  const [owner, ben] = await Promise.all([Profile.open(folder), Profile.open(folder)]);
  await connectDesk(owner.desk, shop.url);
  const [kept] = await owner.kept<{ shop: { agents: Record<string, { role: string }> } }>('shop');
  const agents = kept?.shop.agents ?? {};
  const me = Object.keys(agents).find((agent) => agents[agent]?.role === 'owner') ?? '';
  await owner.command({ do: 'addAgent', by: me, agent: 'ben', nickname: 'Ben', capacity: 100 });
  for (const agent of ['ben', ...Object.keys(agents)])
    await owner.command({ do: 'switchAutoAssign', by: me, agent, on: false });
  for (let n = 0; n < chats; n += 1) {
    const { id } = await shop.addBuyer(`Buyer ${n}`);
    await shop.write(id, `Where is parcel ${n}?`);
  }
  await owner.house({ do: 'foundTeam', code: teamLineOf(stage.code) }, me);
  await owner.stands('live');
  await ben.join(owner, me, 'ben', way.url);
  const peers = [
    await peerIn(owner, folder, stage, 'echo owner'),
    await peerIn(ben, folder, stage, 'echo ben'),
  ] as const;
  return {
    ...{ owner, ben, way, peers },
    close: async () => {
      await Promise.all([owner.close(), ben.close()]);
      await way.close();
      await stage.close();
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
