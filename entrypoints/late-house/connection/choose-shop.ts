import * as v from 'valibot';
import { dayQuota } from '../../../core/channel/tiktok/poll-plan.ts';
import { placeOf } from '../../../core/channel/tiktok/shop-places.ts';
import type { Refusal } from '../../../core/domain/desk/refusal.ts';
import { asNickname, cannotBeNamed } from '../../../core/domain/roster/nickname.ts';
import { ChannelFault } from '../../../core/engine/channel.ts';
import { newId } from '../../../core/platform/new-id.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { ConnectingRow, OfferedShop, ShopAccount } from '../../../core/store/account-rows.ts';
import { dropAttempt, keepAccess } from '../../../core/store/keep-access.ts';
import { connectingNow, connectionNow, notConnected } from '../../../core/store/queries/connection-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { AttemptSecrets, StoredTokens } from '../../../core/store/secret-rows.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { cannotConnect, fault } from './may-connect.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const told = v.strictObject({
  do: v.literal('chooseShop'),
  shop: id,
  /** Of the first agent; '' where there are agents. */
  nickname: v.pipe(v.string(), v.maxLength(200)),
});

/** How many open chats the first agent is given at once, until they say otherwise. */
const firstCapacity = 12;

/** Sets up the desk for the shop where it is not: its market and clock, and who owns it. What is set up stays. */
async function setUp(
  tools: HouseTools,
  { name, region }: OfferedShop,
  typed: string,
): Promise<Refusal | null> {
  const shop = await tools.shop();
  const nobody = Object.keys(shop.agents).length === 0;
  const nickname = asNickname(typed);
  const agent = newId();
  const refusal = nobody ? cannotBeNamed(shop, agent, nickname) : null;
  if (refusal) return refusal;
  if (shop.market === '') {
    const opened = await tools.run({ do: 'openShop', name, ...placeOf(region), highValue: {} });
    if (opened.refusal) return opened.refusal;
  }
  if (!nobody) return null;
  return (await tools.run({ do: 'addAgent', agent, nickname, capacity: firstCapacity })).refusal;
}

function accountOf(row: ConnectingRow, shop: OfferedShop, tokens: StoredTokens, since: number): ShopAccount {
  const { site, appKey, serviceId, scopes } = row;
  return {
    ...{ shopId: shop.id, region: shop.region, site, appKey, serviceId, since, scopes },
    endsAt: tokens.refreshExpiresAt,
    quota: dayQuota,
    connected: true,
  };
}

/** Why a shop is not the one that the team works for; '' where it is: two shops in one log could not be told apart again. */
async function whyNotTheTeams(tools: HouseTools, { id: offered, name }: OfferedShop): Promise<string> {
  const teams = (await tools.shop()).name;
  try {
    const { value } = await tools.askTeam<'whichShop'>({ ask: 'whichShop' });
    return value === offered ? '' : `This team works for another shop, ${teams}.`;
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    // Where the other browser is gone for good, what the team knows of its shop has to do.
    return name === teams ? '' : `This team works for another shop, ${teams}.`;
  }
}

async function choose(
  tools: HouseTools,
  row: ConnectingRow,
  wanted: v.InferOutput<typeof told>,
): Promise<Reply> {
  const secrets = await new SecretBox(tools.db).open<AttemptSecrets>('attempt');
  const shop = row.shops.find((each) => each.id === wanted.shop);
  const shopCipher = shop && secrets?.ciphers[shop.id];
  if (!secrets?.tokens || !shop || shopCipher === undefined)
    return fault('Attempt', 'This shop can no longer be chosen. Begin anew.');
  const before = await connectionNow(tools.db);
  if (before.account && before.account.shopId !== shop.id)
    return fault(
      'OtherShop',
      `This desk holds the chats of ${before.shopName}. Disconnect it and forget everything before another shop moves in.`,
    );
  const other = before.kind === 'team' ? await whyNotTheTeams(tools, shop) : '';
  if (other !== '') return fault('OtherShop', other);
  const refusal = await setUp(tools, shop, wanted.nickname);
  if (refusal) return { ok: false, refusal };
  const { tokens, appSecret } = secrets;
  await keepAccess(tools.db, {
    connection: {
      // What a team has read of its shop, this browser has as well.
      ...(before.account || before.kind === 'team' ? before : notConnected),
      ...{
        kind: 'tiktok',
        address: row.address,
        shopName: shop.name,
        state: 'idle',
        trouble: '',
        nextTryAt: 0,
      },
      account: accountOf(row, shop, tokens, before.account?.since ?? Date.now()),
    },
    app: { appSecret, shopCipher, shop: shop.id },
    tokens,
  });
  await tools.takeUp();
  return { ok: true, value: null };
}

/** Connects one of the shops that the owner granted, and begins to work for it. */
export const chooseShop = knownWork({
  may: 'everybody',
  told,
  async carryOut(tools, wanted, by) {
    const row = await connectingNow(tools.db);
    // A page asks again when the worker died over its question: then it may be done already.
    const { account } = await connectionNow(tools.db);
    if (!row && account?.connected && account.shopId === wanted.shop) {
      await tools.takeUp();
      return { ok: true, value: null };
    }
    const refusal = await cannotConnect(tools, by);
    if (refusal) return { ok: false, refusal };
    return row ? choose(tools, row, wanted) : fault('Attempt', 'No shop is being connected. Begin anew.');
  },
});

/** Leaves off connecting: what was typed and won so far is forgotten. */
export const dropConnecting = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('dropConnecting') }),
  async carryOut(tools, _told, by) {
    const refusal = await cannotConnect(tools, by);
    if (refusal) return { ok: false, refusal };
    await dropAttempt(tools.db);
    return { ok: true, value: null };
  },
});
