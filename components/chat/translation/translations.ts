/** So many are kept; the oldest make room. */
const most = 500;

/** What was translated in this page, and nowhere else: a translation is no record. */
const kept = new Map<string, string>();

function keyOf(message: string, from: string, to: string): string {
  return `${from} ${to} ${message}`;
}

export function keptTranslation(message: string, from: string, to: string): string | undefined {
  return kept.get(keyOf(message, from, to));
}

export function keepTranslation(message: string, from: string, to: string, text: string): void {
  kept.set(keyOf(message, from, to), text);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

export function forgetTranslations(): void {
  kept.clear();
}
