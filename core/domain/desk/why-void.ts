import { cannotTake } from '../roster/may-act.ts';
import { cannotChangeOwn, cannotManage } from '../roster/may-manage.ts';
import type { DeskSnapshot } from './desk-state.ts';
import type { DeskEvent } from './event.ts';

/** The agent an event says did it; null where it names nobody. */
function doerOf(event: DeskEvent): string | null {
  if (event.type === 'MessageSubmitted') return event.agent === '' ? null : event.agent;
  if (event.type === 'ChatCategorized') return null;
  return 'by' in event && typeof event.by === 'string' ? event.by : null;
}

/** Why an event that is for some is not for its author to write; '' where it is. */
function notTheirs(event: DeskEvent, author: string, { shop }: DeskSnapshot): string {
  const agent = 'agent' in event && event.agent !== null ? shop.agents[event.agent] : undefined;
  switch (event.type) {
    case 'FaqsChanged':
    case 'RepliesChanged':
    case 'GuardCaseSettled':
    case 'ShopSet':
    case 'AgentAdded':
    case 'AvatarAccepted':
    case 'AvatarRefused':
    case 'TagSwitched':
    case 'HolidayPlanned':
    case 'HolidayCancelled':
    case 'ChatbotSet':
    case 'AutomationSet':
    case 'AgentDisabled':
    case 'AgentEnabled':
    case 'RoleSet':
    case 'CapacitySet':
      return cannotManage(shop, author)?.words ?? '';
    case 'DeskOpened':
      return event.agent === author ? '' : 'Nobody sits down for somebody else.';
    case 'AgentRenamed':
    case 'AvatarSubmitted':
    case 'AvatarRemoved':
    case 'AutoAssignSwitched':
      return agent ? (cannotChangeOwn(shop, author, agent)?.words ?? '') : 'It is about nobody.';
    default:
      return '';
  }
}

/** Why an event cannot have happened as things stood; '' where it can. */
function notPossible(event: DeskEvent, { conversations, shop }: DeskSnapshot): string {
  if (event.type !== 'ChatAssigned') return '';
  const no = cannotTake(shop, event.to, null);
  if (no) return no.words;
  const latest = conversations.get(event.conversation)?.latest;
  if (latest?.status !== 'open' || latest.n !== event.chat) return 'The chat was not open.';
  return latest.holder === event.from ? '' : 'Somebody else had the chat.';
}

/**
 * Why an event in the log of a team does not count; '' where it does. Who wrote it is what the server vouches for, and what it
 * says is believed no further than a desk would have let its author go: then every browser of the team passes over it alike
 * (docs/rules.md §4). Before an owner has shared the log nobody else can write to it: that is what their browser brought along.
 */
export function whyVoid(event: DeskEvent, author: string, state: DeskSnapshot): string {
  // Who joins reads it before there is anything to judge it by, so nobody does: the server lets owners alone write it.
  if (event.type === 'PastRewritten') return '';
  const { agents, sharedSince } = state.shop;
  if (sharedSince === null) return '';
  if (!agents[author] || agents[author].disabled) return 'Its author does not work here.';
  const doer = doerOf(event);
  if (doer !== null && doer !== author) return 'It was written in somebody else’s name.';
  return notTheirs(event, author, state) || notPossible(event, state);
}
