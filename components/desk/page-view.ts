import { computed, signal } from '@preact/signals';

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

const [analytics, desk] = ['analytics', 'desk'];

/** What the page shows: the desk, or Analytics. */
export const pageView = computed(() =>
  hash.value.slice(1).split(/[/?]/)[0] === analytics ? 'analytics' : 'desk',
);

/** What the address says after `#analytics/`: a view and what it is asked. */
export const analyticsPlace = computed(() => hash.value.slice(1).split('/').slice(1).join('/'));

/** The address of a view of Analytics within the desk's page. @param place as `analyticsPlace` gives it. */
export function analyticsAddress(place = ''): string {
  return `#${analytics}${place === '' ? '' : `/${place}`}`;
}

/** The address of the desk within its page. */
export const deskAddress = `#${desk}`;

/** Leaves Analytics for the desk of the same tab. */
export function showDesk(): void {
  location.hash = deskAddress;
}

/** Opens Analytics in a tab of its own: an agent's desk beside the shop's pages stays as it is. */
export function openAnalytics(): void {
  open(`/sidepanel.html${analyticsAddress()}`, '_blank', 'noreferrer');
}
