import type { Site } from '../../domain/connection/app-fields.ts';
import { platformBases } from '../../domain/connection/platform-hosts.ts';

/** Where a site of the platform is spoken to: schemes and hosts, without a slash at the end. */
export interface ShopHosts {
  readonly apiBase: string;
  readonly authBase: string;
  /** Where a shop's owner grants an app access. */
  readonly authorise: string;
}

/** Owners in the US authorise at a host of their own. @param address of a practice shop on this computer, which `here` asks for everything. */
export function hostsOf(site: Site, address: string): ShopHosts {
  if (site === 'here') return { apiBase: address, authBase: address, authorise: address };
  const services = site === 'us' ? 'services.us.tiktokshop.com' : 'services.tiktokshop.com';
  return { ...platformBases, authorise: `https://${services}` };
}

/** The page on which a shop's owner grants the app access; `state` comes back with the code. */
export function authorisationPage(hosts: ShopHosts, serviceId: string, state: string): string {
  return `${hosts.authorise}/open/authorize?${new URLSearchParams({ service_id: serviceId, state })}`;
}
