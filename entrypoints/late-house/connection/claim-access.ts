import * as v from 'valibot';
import { type AuthorizedShop, authorizedShops } from '../../../core/channel/tiktok/authorized-shops.ts';
import { createCaller } from '../../../core/channel/tiktok/call.ts';
import { claimTokens } from '../../../core/channel/tiktok/renew-tokens.ts';
import { hostsOf } from '../../../core/channel/tiktok/shop-hosts.ts';
import { readRedirected } from '../../../core/domain/connection/redirected.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { ConnectingRow } from '../../../core/store/account-rows.ts';
import { connectingNow } from '../../../core/store/queries/connection-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { AttemptSecrets, StoredTokens } from '../../../core/store/secret-rows.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { cannotConnect, fault } from './may-connect.ts';

const told = v.strictObject({
  do: v.literal('claimAccess'),
  redirected: v.pipe(v.string(), v.maxLength(4000)),
});

/** A seller; 4 and 5 sell in several countries. Others are creators, who have no shop. */
const sellers: ReadonlySet<number> = new Set([0, 4, 5]);

const timeoutMs = 20_000;

/** The tokens for a code. A code that was traded before is not traded again: it works once, and a page may ask twice. */
async function traded(
  { db, now }: HouseTools,
  row: ConnectingRow,
  code: string,
): Promise<AttemptSecrets | Reply<never>> {
  const box = new SecretBox(db);
  const secrets = await box.open<AttemptSecrets>('attempt');
  if (!secrets) return fault('Attempt', 'What was typed is no longer kept. Begin anew.');
  if (secrets.code === code) return secrets;
  const { authBase } = hostsOf(row.site, row.address);
  const { appSecret } = secrets;
  const grant = await claimTokens(
    { authBase, appKey: row.appKey, appSecret, fetch: (request) => fetch(request), now, timeoutMs },
    code,
  );
  if (!sellers.has(grant.userType))
    return fault('NoSeller', 'Somebody without a shop authorised the app. The shop’s owner has to do it.');
  const won: AttemptSecrets = { ...secrets, code, tokens: grant.tokens, scopes: grant.scopes };
  await box.seal('attempt', won);
  return won;
}

async function shopsOf(
  tools: HouseTools,
  row: ConnectingRow,
  won: AttemptSecrets,
): Promise<readonly AuthorizedShop[]> {
  const { apiBase, authBase } = hostsOf(row.site, row.address);
  const box = new SecretBox(tools.db);
  let tokens = won.tokens as StoredTokens;
  const caller = createCaller({
    ...{ apiBase, authBase, appKey: row.appKey, appSecret: won.appSecret, shopCipher: '' },
    ...{ fetch: (request: Request) => fetch(request), now: tools.now, timeoutMs },
    tokens: {
      load: async () => tokens,
      save: async (fresh) => {
        tokens = fresh;
        await box.seal('attempt', { ...won, tokens });
      },
    },
  });
  const shops = await authorizedShops(caller);
  await box.seal('attempt', {
    ...won,
    tokens,
    ciphers: Object.fromEntries(shops.map(({ id, cipher }) => [id, cipher])),
  });
  return shops;
}

async function claim(tools: HouseTools, row: ConnectingRow, redirected: string): Promise<Reply> {
  const read = readRedirected(redirected, row);
  if (!('code' in read)) return fault('Redirected', 'This is not what the authorisation of this app led to.');
  const won = await traded(tools, row, read.code);
  if ('ok' in won) return won;
  const shops = await shopsOf(tools, row, won);
  if (shops.length === 0)
    return fault(
      'NoShops',
      'The app may speak for no shop. Authorise it with the account that owns the shop.',
    );
  await tools.db.connecting.put({
    ...row,
    stage: 'choose',
    shops: shops.map(({ cipher: _secret, ...shop }) => shop),
    scopes: won.scopes,
  });
  return { ok: true, value: null };
}

/** Trades what the owner brought back for the access, and lists the shops it is for. The access stays in the worker. */
export const claimAccess = knownWork({
  may: 'everybody',
  told,
  async carryOut(tools, { redirected }, by) {
    const refusal = await cannotConnect(tools, by);
    if (refusal) return { ok: false, refusal };
    const row = await connectingNow(tools.db);
    return row ? claim(tools, row, redirected) : fault('Attempt', 'No shop is being connected. Begin anew.');
  },
});
