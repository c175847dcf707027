import * as v from 'valibot';

const envelopeSchema = v.object({
  code: v.number(),
  message: v.optional(v.string(), ''),
  data: v.optional(v.unknown()),
});

/** An answer of the shop, as far as it could be read; `envelope` is null when it is not the documented one. */
export interface Answer {
  readonly status: number;
  readonly envelope: { readonly code: number; readonly message: string; readonly data: unknown } | null;
  /** Milliseconds the shop asks to wait, null where it does not say. */
  readonly retryAfterMs: number | null;
  /** The shop's clock as its answer tells it (epoch ms), null where it does not. */
  readonly shopNow: number | null;
}

/** Reads a response to its end. Rejects only when the connection breaks while reading. */
export async function readAnswer(response: Response, now: number): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    envelope: parseEnvelope(text),
    retryAfterMs: retryAfter(response.headers.get('retry-after'), now),
    shopNow: shopClock(response.headers),
  };
}

function parseEnvelope(text: string): Answer['envelope'] {
  try {
    const parsed = v.safeParse(envelopeSchema, JSON.parse(text));
    return parsed.success ? { ...parsed.output, data: parsed.output.data } : null;
  } catch {
    return null;
  }
}

function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The shop's clock as an answer tells it (epoch ms), null where it does not. */
export function shopClock(headers: Headers): number | null {
  const practice = headers.get('x-practice-now');
  if (practice !== null && practice !== '' && Number.isFinite(Number(practice))) return Number(practice);
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date;
}
