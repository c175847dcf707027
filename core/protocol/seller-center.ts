/** The hosts of the Seller Center, in its markets and for sellers from abroad. No script of the desk runs on any other page. */
export const sellerCenterHosts = [
  'seller-us.tiktok.com',
  'seller-uk.tiktok.com',
  'seller-eu.tiktok.com',
  'seller-fr.tiktok.com',
  'seller-vn.tiktok.com',
  'seller-th.tiktok.com',
  'seller-my.tiktok.com',
  'seller-ph.tiktok.com',
  'seller-sg.tiktok.com',
  'seller-jp.tiktok.com',
  'seller-mx.tiktok.com',
  'seller-br.tiktok.com',
  'seller-id.tiktok.com',
  'seller-id.tokopedia.com',
  'seller.tiktok.com',
  'seller.tiktokglobalshop.com',
  'seller.us.tiktokglobalshop.com',
  'seller.eu.tiktokglobalshop.com',
  'seller.tiktokshopglobalselling.com',
  'seller.us.tiktokshopglobalselling.com',
] as const;

/**
 * Where the content script runs. Hosts in whole, since the Seller Center is one page that moves between its paths without
 * loading anew, and the desk's button stands on all of them.
 */
export const sellerCenterMatches: string[] = sellerCenterHosts.map((host) => `https://${host}/*`);

const hosts: ReadonlySet<string> = new Set(sellerCenterHosts);

/** Whether this is the practice build, which sees the practice shop's own Seller Center. Worked out when it is built: nothing of it ships. */
const seesPractice = import.meta.env?.MODE === 'practice';

/** The host of a page of the Seller Center; null for any other page. */
export function sellerCenterHost(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, hostname } = new URL(url);
  if (seesPractice && protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname)) return host;
  return protocol === 'https:' && hosts.has(host) ? host : null;
}
