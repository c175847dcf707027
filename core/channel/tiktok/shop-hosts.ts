import type { Site } from '../../domain/connection/app-fields.ts';

/** Where a site of the platform is spoken to: schemes and hosts, without a slash at the end. */
export interface ShopHosts {
  readonly apiBase: string;
  readonly authBase: string;
  /** Where a shop's owner grants an app access. */
  readonly authorise: string;
}

/** One host for the API and one for tokens serve every market; owners in the US authorise at their own (authorization-overview-202407). */
const platform = {
  apiBase: 'https://open-api.tiktokglobalshop.com',
  authBase: 'https://auth.tiktok-shops.com',
} as const;

/** What a person has to let the extension reach before it can work for a shop of the platform's. */
export const platformHosts: readonly string[] = Object.values(platform).map((base) => `${base}/*`);

/** @param address of a practice shop on this computer, which `here` asks for everything. */
export function hostsOf(site: Site, address: string): ShopHosts {
  if (site === 'here') return { apiBase: address, authBase: address, authorise: address };
  const services = site === 'us' ? 'services.us.tiktokshop.com' : 'services.tiktokshop.com';
  return { ...platform, authorise: `https://${services}` };
}

/** The page on which a shop's owner grants the app access; `state` comes back with the code. */
export function authorisationPage(hosts: ShopHosts, serviceId: string, state: string): string {
  return `${hosts.authorise}/open/authorize?${new URLSearchParams({ service_id: serviceId, state })}`;
}
