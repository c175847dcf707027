/** Where each market's Seller Center has its own chat. The cross-border ones are reached from the seller's own address. */
const hosts: Readonly<Record<string, string>> = {
  US: 'seller-us.tiktok.com',
  UK: 'seller-uk.tiktok.com',
  EU: 'seller-eu.tiktok.com',
  ID: 'seller-id.tokopedia.com',
  TH: 'seller-th.tiktok.com',
  VN: 'seller-vn.tiktok.com',
  MY: 'seller-my.tiktok.com',
  PH: 'seller-ph.tiktok.com',
  SG: 'seller-sg.tiktok.com',
  MX: 'seller-mx.tiktok.com',
  BR: 'seller-br.tiktok.com',
  JP: 'seller-jp.tiktok.com',
};

/** The address of the platform's own chat, where it lets sellers write to carriers; it has no address for one carrier. */
export function platformChat(market: string): string {
  return `https://${hosts[market] ?? 'seller.tiktok.com'}/chat/inbox/current`;
}
