import { signal } from '@preact/signals';
import type { Agent } from '../../core/domain/roster/agent.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';

const place = 'agent';
/** Where the last choice in this browser is kept, for pages at which nobody sits down. */
const lastPlace = 'last agent';

/** The agent chosen in this window; '' until somebody chose. Another window may be another agent's. */
const chosen = signal(sessionStorage.getItem(place) ?? '');

/** Who sat down last in any window of this browser; '' until somebody did. */
const last = signal(localStorage.getItem(lastPlace) ?? '');
addEventListener('storage', ({ key, newValue }) => {
  if (key === lastPlace) last.value = newValue ?? '';
});

/** Sits an agent down at this desk. */
export function sitDown(agent: string): void {
  sessionStorage.setItem(place, agent);
  localStorage.setItem(lastPlace, agent);
  chosen.value = agent;
  last.value = agent;
}

/** Everybody who can work, in the order of the roster. */
export function enabledAgents(shop: Shop): Agent[] {
  return Object.values(shop.agents).filter((agent) => !agent.disabled);
}

/** Who this desk was shown for last: an agent who is disabled leaves it, and nobody slips into their place unasked. */
let seated = '';

/**
 * Who sits at this desk: the one chosen, else the first who can work; null in a shop with nobody, and where who sat here was
 * disabled.
 * @param seat the agent whom this browser is in its team; '' where it is of none.
 */
export function whoSitsHere(shop: Shop, seat = ''): Agent | null {
  if (seat !== '') return inSeat(shop, seat);
  const agent = disabledHere(shop) ? null : oneOf(shop, chosen.value);
  if (agent) seated = agent.id;
  return agent;
}

/** Who sat at this desk and is disabled; null for nobody. @param seat as of `whoSitsHere`. */
export function disabledHere(shop: Shop, seat = ''): Agent | null {
  const agent = shop.agents[seat || chosen.value || seated];
  return agent?.disabled ? agent : null;
}

/**
 * Who sat down last at a desk in this browser: whom the popup is about, and who sets things up on the settings page.
 * @param seat as of `whoSitsHere`.
 */
export function whoSatLast(shop: Shop, seat = ''): Agent | null {
  return seat === '' ? oneOf(shop, last.value) : inSeat(shop, seat);
}

/** The team's log may not say yet who this is; and nobody sits in the place of somebody who was disabled. */
function inSeat(shop: Shop, seat: string): Agent | null {
  const agent = shop.agents[seat];
  return agent && !agent.disabled ? agent : null;
}

function oneOf(shop: Shop, id: string): Agent | null {
  const agents = enabledAgents(shop);
  return agents.find((agent) => agent.id === id) ?? agents[0] ?? null;
}
