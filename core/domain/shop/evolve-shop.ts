import type { Agent } from '../roster/agent.ts';
import type { HolidayStarted, ShopEvent } from './events.ts';
import type { HolidayPeriod, Shop } from './shop.ts';

function withAgent(shop: Shop, id: string, change: Partial<Agent>): Shop {
  const agent = shop.agents[id];
  return agent ? { ...shop, agents: { ...shop.agents, [id]: { ...agent, ...change } } } : shop;
}

function evolveRoster(shop: Shop, event: ShopEvent): Shop {
  switch (event.type) {
    case 'AgentAdded': {
      const { agent: id, nickname, role, capacity } = event;
      const added: Agent = { id, nickname, role, capacity, accepting: true, disabled: false, desks: [] };
      return { ...shop, agents: { ...shop.agents, [id]: added } };
    }
    case 'AgentDisabled':
      return withAgent(shop, event.agent, { disabled: true });
    case 'AgentEnabled':
      return withAgent(shop, event.agent, { disabled: false });
    case 'RoleSet':
      return withAgent(shop, event.agent, { role: event.role });
    case 'AgentRenamed':
      return withAgent(shop, event.agent, { nickname: event.nickname });
    case 'CapacitySet':
      return withAgent(shop, event.agent, { capacity: event.capacity });
    case 'AutoAssignSwitched':
      return withAgent(shop, event.agent, { accepting: event.on });
    case 'DeskOpened':
      return withAgent(shop, event.agent, {
        desks: [...(shop.agents[event.agent]?.desks ?? []), event.desk],
      });
    case 'DeskClosed': {
      const desks = shop.agents[event.agent]?.desks ?? [];
      return withAgent(shop, event.agent, { desks: desks.filter((desk) => desk !== event.desk) });
    }
    default:
      return evolveAvatar(shop, event);
  }
}

function evolveAvatar(shop: Shop, event: ShopEvent): Shop {
  switch (event.type) {
    case 'AvatarSubmitted': {
      const shown = shop.agents[event.agent]?.avatar?.shown ?? '';
      const review = { state: 'waiting', picture: event.picture } as const;
      return withAgent(shop, event.agent, { avatar: { shown, review } });
    }
    case 'AvatarAccepted':
      return withAgent(shop, event.agent, { avatar: { shown: event.picture, review: null } });
    case 'AvatarRefused': {
      const shown = shop.agents[event.agent]?.avatar?.shown ?? '';
      const review = { state: 'refused', picture: event.picture, why: event.why } as const;
      return withAgent(shop, event.agent, { avatar: { shown, review } });
    }
    case 'AvatarRemoved':
      return withAgent(shop, event.agent, { avatar: { shown: '', review: null } });
    default:
      return shop;
  }
}

/** The shop after an event. */
export function evolveShop(shop: Shop, event: ShopEvent): Shop {
  switch (event.type) {
    case 'ShopOpened': {
      const { name, market, zone, highValue } = event;
      return { ...shop, name, market, zone, highValue };
    }
    case 'ShopSet':
      return { ...shop, ...event.change, setByHand: true };
    case 'TagSwitched': {
      const others = shop.tagsOff.filter((tag) => tag !== event.tag);
      return { ...shop, tagsOff: event.on ? others : [...others, event.tag] };
    }
    case 'TeamFounded':
      return { ...shop, sharedSince: shop.sharedSince ?? event.at };
    case 'AutomationSet':
      return { ...shop, automation: event.automation };
    case 'ChatbotSet':
      return { ...shop, chatbot: [...shop.chatbot, { from: event.at, activities: event.activities }] };
    default:
      return evolveRoster(evolveHoliday(shop, event), event);
  }
}

function evolveHoliday(shop: Shop, event: ShopEvent): Shop {
  const { plannedHolidays } = shop;
  switch (event.type) {
    case 'HolidayPlanned':
      return { ...shop, plannedHolidays: [...plannedHolidays, event.plan] };
    case 'HolidayCancelled':
      return { ...shop, plannedHolidays: plannedHolidays.filter(({ id }) => id !== event.plan) };
    case 'HolidayStarted':
      return { ...shop, holidays: holidaysFrom(shop, event) };
    case 'HolidayEnded': {
      const plan = shop.holidays.find(({ to }) => to === null)?.plan;
      return {
        ...shop,
        plannedHolidays: plan ? plannedHolidays.filter(({ id }) => id !== plan) : plannedHolidays,
        holidays: shop.holidays.map((each) => (each.to === null ? { ...each, to: event.at } : each)),
      };
    }
    default:
      return shop;
  }
}

function holidaysFrom({ holidays }: Shop, { at, plan }: HolidayStarted): readonly HolidayPeriod[] {
  const by = plan === undefined ? {} : { plan };
  const on = holidays.find(({ to }) => to === null);
  return on
    ? holidays.map((each) => (each === on ? { ...on, ...by } : each))
    : [...holidays, { from: at, to: null, ...by }];
}
