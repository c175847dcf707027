import * as v from 'valibot';
import { ChannelFault } from '../../engine/channel.ts';
import { type Answer, readAnswer } from './answer.ts';
import type { TikTokConfig } from './config.ts';
import { faultOf, malformed, unreachable } from './faults.ts';
import type { Tokens } from './tokens.ts';

/** The expiries are absolute Unix seconds, despite their names. */
const grantSchema = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  access_token_expire_in: v.number(),
  refresh_token: v.pipe(v.string(), v.nonEmpty()),
  refresh_token_expire_in: v.number(),
});

type RenewConfig = Pick<TikTokConfig, 'authBase' | 'appKey' | 'appSecret' | 'fetch' | 'now' | 'timeoutMs'>;

/** Trades the refresh token for a new pair (not signed). A refusal is `signedOut`: the person must connect again. */
export async function renewTokens(config: RenewConfig, refreshToken: string): Promise<Tokens> {
  const query = new URLSearchParams({
    app_key: config.appKey,
    app_secret: config.appSecret,
    refresh_token: refreshToken,
    grant_type: 'refresh_token',
  });
  return askForTokens(config, `/api/v2/token/refresh?${query}`);
}

/** Trades the single-use code of the seller's consent for the first pair (not signed; the code lives 30 minutes). */
export async function claimTokens(config: RenewConfig, authCode: string): Promise<Tokens> {
  const query = new URLSearchParams({
    app_key: config.appKey,
    app_secret: config.appSecret,
    auth_code: authCode,
    grant_type: 'authorized_code',
  });
  return askForTokens(config, `/api/v2/token/get?${query}`);
}

async function askForTokens(config: RenewConfig, pathAndQuery: string): Promise<Tokens> {
  const request = new Request(config.authBase + pathAndQuery, {
    signal: AbortSignal.timeout(config.timeoutMs),
  });
  const answer = await answerTo(config, request);
  if (answer.envelope?.code !== 0) {
    const fault = faultOf(answer, false);
    const passing =
      fault.kind === 'busy' ||
      fault.kind === 'unreachable' ||
      fault.kind === 'malformed' ||
      answer.status >= 500;
    if (passing) throw fault;
    throw new ChannelFault('signedOut', 'The access to this shop has ended. Connect the shop again.', {
      code: fault.code,
      cause: fault,
    });
  }
  const grant = v.safeParse(grantSchema, answer.envelope.data);
  if (!grant.success) throw malformed(grant.issues, false);
  return {
    accessToken: grant.output.access_token,
    accessExpiresAt: grant.output.access_token_expire_in * 1000,
    refreshToken: grant.output.refresh_token,
    refreshExpiresAt: grant.output.refresh_token_expire_in * 1000,
  };
}

async function answerTo(config: RenewConfig, request: Request): Promise<Answer> {
  try {
    return await readAnswer(await config.fetch(request), config.now());
  } catch (cause) {
    throw unreachable(cause, false);
  }
}
