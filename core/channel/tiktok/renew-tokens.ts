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
  user_type: v.fallback(v.number(), 0),
  granted_scopes: v.fallback(v.array(v.string()), []),
});

/** What the platform grants. */
export interface Grant {
  readonly tokens: Tokens;
  /** 0 is a seller, 1 a creator, 4 and 5 sellers of several countries. */
  readonly userType: number;
  /** As the platform names them; empty where it does not say. */
  readonly scopes: readonly string[];
}

type RenewConfig = Pick<TikTokConfig, 'authBase' | 'appKey' | 'appSecret' | 'fetch' | 'now' | 'timeoutMs'>;

/** Trades the refresh token for a new pair (not signed). A refusal is `signedOut`: the person must connect again. */
export async function renewTokens(config: RenewConfig, refreshToken: string): Promise<Tokens> {
  const query = new URLSearchParams({
    app_key: config.appKey,
    app_secret: config.appSecret,
    refresh_token: refreshToken,
    grant_type: 'refresh_token',
  });
  const grant = await askForTokens(config, `/api/v2/token/refresh?${query}`, hasEnded);
  return grant.tokens;
}

/** Trades the single-use code of the seller's consent for the first pair (not signed; the code lives 30 minutes). A refusal is `signedOut`. */
export async function claimTokens(config: RenewConfig, authCode: string): Promise<Grant> {
  const query = new URLSearchParams({
    app_key: config.appKey,
    app_secret: config.appSecret,
    auth_code: authCode,
    grant_type: 'authorized_code',
  });
  return askForTokens(config, `/api/v2/token/get?${query}`, notAccepted);
}

const hasEnded =
  'The access to this shop has ended. Authorise it again on the settings page Shop connection.';
const notAccepted =
  'TikTok Shop did not accept this code with this app key and secret. A code works once, for 30 minutes: authorise again. If that does not help, check the secret.';

async function askForTokens(config: RenewConfig, pathAndQuery: string, refusal: string): Promise<Grant> {
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
    throw new ChannelFault('signedOut', refusal, {
      code: fault.code,
      about: 'access',
      cause: fault,
    });
  }
  const grant = v.safeParse(grantSchema, answer.envelope.data);
  // Without a cause: it would carry the tokens wherever the fault is shown.
  if (!grant.success) throw malformed(undefined, false);
  const { output } = grant;
  const tokens: Tokens = {
    accessToken: output.access_token,
    accessExpiresAt: output.access_token_expire_in * 1000,
    refreshToken: output.refresh_token,
    refreshExpiresAt: output.refresh_token_expire_in * 1000,
  };
  return { tokens, userType: output.user_type, scopes: output.granted_scopes };
}

async function answerTo(config: RenewConfig, request: Request): Promise<Answer> {
  try {
    return await readAnswer(await config.fetch(request), config.now());
  } catch (cause) {
    throw unreachable(cause, false);
  }
}
