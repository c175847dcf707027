const encoder = new TextEncoder();

/** HMAC-SHA256 of a text, lower-case hex. */
async function hmacHex(key: string, message: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', secret, encoder.encode(message));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The `sign` parameter of an Open API request. `query` holds raw (decoded) values; `body` is the exact text
 * that is sent, '' when there is none or when it is multipart, which is not signed.
 * Source: partner.tiktokshop.com/docv2/page/sign-your-api-request.
 */
export function signRequest(
  secret: string,
  parts: { path: string; query: Iterable<readonly [string, string]>; body: string },
): Promise<string> {
  const signed = [...parts.query]
    .filter(([key]) => key !== 'sign' && key !== 'access_token')
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, value]) => key + value)
    .join('');
  return hmacHex(secret, secret + parts.path + signed + parts.body + secret);
}

/**
 * What the `Authorization` header of a webhook must hold: hex HMAC-SHA256 of app key and raw body.
 * Source: partner.tiktokshop.com/docv2/page/tts-webhooks-overview.
 */
export function signWebhook(secret: string, appKey: string, body: string): Promise<string> {
  return hmacHex(secret, appKey + body);
}
