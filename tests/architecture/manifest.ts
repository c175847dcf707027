/** The parts of a manifest that say what the extension can do to its person. */
export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: ReadonlyArray<{ readonly matches?: readonly string[] }>;
  readonly content_security_policy?: unknown;
  readonly externally_connectable?: unknown;
  readonly web_accessible_resources?: ReadonlyArray<{ readonly matches?: readonly string[] }>;
}

const PERMISSIONS = ['storage', 'alarms', 'sidePanel', 'notifications', 'unlimitedStorage'];

/** The shop's API and its sign-in: asked for when a person connects a shop. */
const API_HOSTS = ['https://open-api.tiktokglobalshop.com/*', 'https://auth.tiktok-shops.com/*'];

/** Practice shops run on the person's own machine; asked for when one is connected. */
const OWN_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1)(:\*)?\/\*$/;

/** Seller Center, under the names it has in its markets and for sellers from abroad. */
const SELLER_CENTER = [
  /^https:\/\/seller(-[a-z]{2})?\.(tiktok|tokopedia)\.com\//,
  /^https:\/\/seller\.((us|eu)\.)?(tiktokglobalshop|tiktokshopglobalselling)\.com\//,
];

/** Everything the manifest asks for beyond the least that the desk needs. */
export function excess(manifest: Manifest): string[] {
  const optionalHosts = (manifest.optional_host_permissions ?? []).filter(
    (host) => !API_HOSTS.includes(host) && !OWN_MACHINE.test(host),
  );
  const pages = [...(manifest.content_scripts ?? []), ...(manifest.web_accessible_resources ?? [])].flatMap(
    ({ matches }) => matches ?? [],
  );
  return [
    ...(manifest.permissions ?? [])
      .filter((name) => !PERMISSIONS.includes(name))
      .map((name) => `permission ${name}`),
    ...(manifest.optional_permissions ?? []).map((name) => `optional permission ${name}`),
    ...(manifest.host_permissions ?? []).map((host) => `host ${host}, which must be optional`),
    ...optionalHosts.map((host) => `optional host ${host}`),
    ...pages.filter((page) => !SELLER_CENTER.some((site) => site.test(page))).map((page) => `pages ${page}`),
    ...(manifest.content_security_policy
      ? ['a content security policy of its own, where the default is the strictest']
      : []),
    ...(manifest.externally_connectable ? ['messages from web pages'] : []),
  ];
}
