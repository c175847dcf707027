/** Later than any time in seconds that can occur (year 5138), earlier than any in milliseconds since 1973. */
const MILLISECONDS_FROM = 1e11;

/** Epoch milliseconds of a time of the API (seconds; some fields are known to come in milliseconds); null when it is no time. */
export function toMilliseconds(raw: unknown): number | null {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return null;
  return Math.round(value > MILLISECONDS_FROM ? value : value * 1000);
}
