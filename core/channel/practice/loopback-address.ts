/**
 * The address of a practice shop over HTTP as it is kept, or null where it is none of this computer's: buyers'
 * data goes nowhere else.
 */
export function loopbackAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return '';
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost') ? origin : null;
}
