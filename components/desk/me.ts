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

/** The agent this browser is in its team, who alone may sit here; null without a team. */
const seat = signal<string | null>(null);

/** Notes whom this browser is in its team; null without one. */
export function keepSeat(agent: string | null): void {
  seat.value = agent;
}

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

/** Those who may sit down in this browser: everybody who can work, in a team the one whose seat it is. */
export function mayWorkHere(shop: Shop): Agent[] {
  return enabledAgents(shop).filter(({ id }) => seat.value === null || id === seat.value);
}

/** Who this desk was shown for last: an agent who is disabled leaves it, and nobody slips into their place unasked. */
let seated = '';

/**
 * Who sits at this desk: the one chosen, else the first who can work; null in a shop with nobody, and where who sat here was
 * disabled.
 */
export function whoSitsHere(shop: Shop): Agent | null {
  const agent = disabledHere(shop) ? null : oneOf(shop, chosen.value);
  if (agent) seated = agent.id;
  return agent;
}

/** Who sat at this desk and is disabled; null for nobody. */
export function disabledHere(shop: Shop): Agent | null {
  const agent = shop.agents[seat.value ?? (chosen.value === '' ? seated : chosen.value)];
  return agent?.disabled ? agent : null;
}

/** Who sat down last at a desk in this browser: whom the popup is about, and who sets things up on the settings page. */
export function whoSatLast(shop: Shop): Agent | null {
  return oneOf(shop, last.value);
}

function oneOf(shop: Shop, id: string): Agent | null {
  const agents = mayWorkHere(shop);
  return agents.find((agent) => agent.id === id) ?? agents[0] ?? null;
}
