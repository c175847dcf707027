import * as v from 'valibot';
import { type Answer, readAnswer } from './answer.ts';
import type { TikTokConfig } from './config.ts';
import { blamesClock, blamesToken, faultOf, malformed, unreachable } from './faults.ts';
import { renewTokens } from './renew-tokens.ts';
import { signRequest } from './sign.ts';
import type { Tokens } from './tokens.ts';

/** One request of the Open API, before it is dated, signed and given its token. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON text is signed as it stands; a form is not signed. */
  readonly body?: string | FormData;
  /** False for the one call that must not name a shop (the list of shops). */
  readonly shopScoped?: boolean;
  /** True when it must not be repeated blindly. */
  readonly sending?: boolean;
}

/** Makes calls and hands back their parsed `data`. */
export interface Caller {
  ask<Output>(call: Call, schema: v.GenericSchema<unknown, Output>): Promise<Output>;
  /** The shop's clock as far as it is known, epoch milliseconds. */
  shopNow(): number;
}

/** Renewing a minute early spares the request that would only be told that its token is old. */
const RENEW_EARLY_MS = 60_000;
/** A pair is renewed long before it must be: then a token host that is down for a while costs nothing. */
const RENEW_AHEAD_MS = 24 * 3_600_000;
const AHEAD_AGAIN_MS = 10 * 60_000;

/**
 * The transport of the client. It mends two things by itself, each once per call, and repeats the call: an expired
 * token is renewed, a clock outside the shop's window is corrected. Anything else is thrown as a `ChannelFault`.
 */
export function createCaller(config: TikTokConfig): Caller {
  let skewMs = 0;
  let renewing: Promise<Tokens> | null = null;
  let aheadFrom = 0;
  const shopNow = () => config.now() + skewMs;

  async function renew(stale: Tokens): Promise<Tokens> {
    const stored = await config.tokens.load();
    // Another caller was faster: its pair is the valid one, ours would be refused.
    if (stored.accessToken !== stale.accessToken) return stored;
    const fresh = await renewTokens(config, stored.refreshToken);
    await config.tokens.save(fresh);
    return fresh;
  }

  function renewOnce(stale: Tokens): Promise<Tokens> {
    renewing ??= renew(stale).finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function validTokens(): Promise<Tokens> {
    const tokens = await config.tokens.load();
    if (tokens.accessExpiresAt <= shopNow() + RENEW_EARLY_MS) return renewOnce(tokens);
    if (tokens.accessExpiresAt > shopNow() + RENEW_AHEAD_MS || shopNow() < aheadFrom) return tokens;
    aheadFrom = shopNow() + AHEAD_AGAIN_MS;
    return renewOnce(tokens).catch(() => tokens);
  }

  async function attempt(call: Call, accessToken: string): Promise<Answer> {
    const request = await signedRequest(config, call, accessToken, shopNow());
    try {
      return await readAnswer(await config.fetch(request), shopNow());
    } catch (cause) {
      throw unreachable(cause, call.sending === true);
    }
  }

  async function answerTo(call: Call): Promise<Answer> {
    let tokens = await validTokens();
    let mayRenew = true;
    let mayCorrect = true;
    for (;;) {
      const answer = await attempt(call, tokens.accessToken);
      if (mayRenew && blamesToken(answer)) {
        mayRenew = false;
        tokens = await renewOnce(tokens);
      } else if (mayCorrect && answer.shopNow !== null && blamesClock(answer)) {
        mayCorrect = false;
        skewMs = answer.shopNow - config.now();
      } else {
        return answer;
      }
    }
  }

  return {
    shopNow,
    async ask(call, schema) {
      const answer = await answerTo(call);
      const sending = call.sending === true;
      if (answer.envelope?.code !== 0) throw faultOf(answer, sending);
      const data = v.safeParse(schema, answer.envelope.data);
      if (!data.success) throw malformed(data.issues, sending);
      return data.output;
    },
  };
}

async function signedRequest(
  config: TikTokConfig,
  call: Call,
  accessToken: string,
  at: number,
): Promise<Request> {
  const url = new URL(config.apiBase + call.path);
  for (const [key, value] of Object.entries(call.query ?? {})) url.searchParams.set(key, value);
  url.searchParams.set('app_key', config.appKey);
  url.searchParams.set('timestamp', String(Math.floor(at / 1000)));
  if (call.shopScoped !== false) url.searchParams.set('shop_cipher', config.shopCipher);
  const body = typeof call.body === 'string' ? call.body : '';
  url.searchParams.set(
    'sign',
    await signRequest(config.appSecret, { path: url.pathname, query: url.searchParams, body }),
  );
  const headers = new Headers({ 'x-tts-access-token': accessToken });
  // A form brings its own content type with its boundary; the gateway wants one on every other request, GET too.
  if (!(call.body instanceof FormData)) headers.set('content-type', 'application/json');
  return new Request(url, {
    method: call.method,
    headers,
    ...(call.body === undefined ? {} : { body: call.body }),
    signal: AbortSignal.timeout(config.timeoutMs),
  });
}
