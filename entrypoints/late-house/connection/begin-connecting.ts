import * as v from 'valibot';
import { loopbackAddress } from '../../../core/channel/practice/loopback-address.ts';
import { authorisationPage, hostsOf } from '../../../core/channel/tiktok/shop-hosts.ts';
import { isAppKey, isAppSecret, serviceIdIn } from '../../../core/domain/connection/app-fields.ts';
import { platformHosts } from '../../../core/domain/connection/platform-hosts.ts';
import { mayReach } from '../../../core/platform/host-access.ts';
import { newId } from '../../../core/platform/new-id.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { ConnectingRow } from '../../../core/store/account-rows.ts';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { AttemptSecrets, SealedApp } from '../../../core/store/secret-rows.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { cannotConnect, fault } from './may-connect.ts';

const line = v.pipe(v.string(), v.maxLength(500));
const told = v.strictObject({
  do: v.literal('beginConnecting'),
  site: v.picklist(['row', 'us', 'here']),
  address: line,
  appKey: v.pipe(line, v.check(isAppKey)),
  appSecret: v.pipe(
    line,
    v.check((text) => text === '' || isAppSecret(text)),
  ),
  serviceId: v.pipe(
    line,
    v.check((text) => serviceIdIn(text) === text),
  ),
});
type Told = v.InferOutput<typeof told>;

/** The secret that is to be used: the one typed, else the one kept of the same app; '' where there is none. */
async function secretOf({ db }: HouseTools, { appKey, appSecret }: Told): Promise<string> {
  if (appSecret !== '') return appSecret;
  const { account } = await connectionNow(db);
  const kept = account?.appKey === appKey ? await new SecretBox(db).open<SealedApp>('app') : null;
  return kept?.appSecret ?? '';
}

async function begin(tools: HouseTools, asked: Told): Promise<Reply> {
  const { site, appKey, serviceId } = asked;
  const address = site === 'here' ? loopbackAddress(asked.address) : '';
  if (address === null || (site === 'here' && address === ''))
    return fault('Address', 'This address is none of this computer’s.');
  if (site !== 'here' && !(await mayReach(platformHosts)))
    return fault('Permission', 'The browser does not let Sidedesk reach TikTok Shop. Allow it when it asks.');
  const appSecret = await secretOf(tools, asked);
  if (appSecret === '') return fault('Secret', 'The app secret is not kept on this device. Type it in.');
  const state = newId();
  const secrets: AttemptSecrets = { appSecret, code: '', tokens: null, scopes: [], ciphers: {} };
  const row: ConnectingRow = {
    key: 'connecting',
    stage: 'authorise',
    ...{ site, address, appKey, serviceId, state },
    page: authorisationPage(hostsOf(site, address), serviceId, state),
    shops: [],
    scopes: [],
  };
  const sealed = await new SecretBox(tools.db).sealed('attempt', secrets);
  const { connecting, secrets: table } = tools.db;
  await tools.db.transaction('rw', connecting, table, async () => {
    await table.put(sealed);
    await connecting.put(row);
  });
  return { ok: true, value: { page: row.page } };
}

/** Begins to connect a shop of the platform's: keeps what the app is known by, and says where its owner authorises it. */
export const beginConnecting = knownWork({
  may: 'everybody',
  told,
  async carryOut(tools, asked, by) {
    const refusal = await cannotConnect(tools, by);
    if (refusal) return { ok: false, refusal };
    const { kind } = await connectionNow(tools.db);
    if (kind === 'practice')
      return fault('Practice', 'This desk works for a practice shop. Leave that one first.');
    return begin(tools, asked);
  },
});
