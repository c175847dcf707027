import { type Automation, firstAutomation } from '../automation/automation.ts';
import type { Agent } from '../roster/agent.ts';
import type { SystemTag } from '../triage/system-tag.ts';

/** The three things a chatbot can do; all three together are weekend cover (docs/rules.md §3). */
export type ChatbotActivity = 'welcome' | 'faq' | 'away';

/** Holiday mode from an instant to another (epoch ms); `to` is null while it is on. */
export interface HolidayPeriod {
  readonly from: number;
  readonly to: number | null;
  /** The plan it is on by; absent where it was turned on by hand. */
  readonly plan?: string;
}

/** Holiday mode from an instant to another, epoch ms. What was planned stays so, also when the shop's zone changes. */
export interface HolidayPlan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What the chatbot did from an instant (epoch ms) on. */
export interface ChatbotSetting {
  readonly from: number;
  readonly activities: readonly ChatbotActivity[];
}

/** What somebody changes of how their shop is set; what is left out stays. */
export type ShopChange = Partial<Pick<Shop, 'name' | 'market' | 'zone' | 'highValue'>>;

/** A shop: its market, its people and its switches, with the history that facts of a moment need. */
export interface Shop {
  readonly name: string;
  readonly market: string;
  /** IANA zone of "today", "weekend" and "Monday 12:00". */
  readonly zone: string;
  /** Orders at or over this much are high-value, per currency, major units. */
  readonly highValue: Readonly<Record<string, number>>;
  /** Somebody set it here: then what the shop's side says of these four no longer counts. */
  readonly setByHand: boolean;
  readonly agents: Readonly<Record<string, Agent>>;
  readonly holidays: readonly HolidayPeriod[];
  /** What is to come, and what is on by a plan. */
  readonly plannedHolidays: readonly HolidayPlan[];
  /** Tags that the system does not set here. */
  readonly tagsOff: readonly SystemTag[];
  readonly chatbot: readonly ChatbotSetting[];
  readonly automation: Automation;
  /** Since when a team shares the log, epoch ms; null where it is one browser's. */
  readonly sharedSince: number | null;
}

/** A shop nobody has set up. */
export const unopenedShop: Shop = {
  name: '',
  market: '',
  zone: 'UTC',
  highValue: {},
  setByHand: false,
  agents: {},
  holidays: [],
  plannedHolidays: [],
  tagsOff: [],
  chatbot: [],
  automation: firstAutomation,
  sharedSince: null,
};

/** The holiday mode that was on at an instant, epoch ms. */
export function holidayAt(shop: Shop, at: number): HolidayPeriod | undefined {
  return shop.holidays.find((period) => period.from <= at && (period.to === null || at < period.to));
}

/** Whether holiday mode was on at an instant. */
export function inHoliday(shop: Shop, at: number): boolean {
  return holidayAt(shop, at) !== undefined;
}

/** What the chatbot does now. */
export function chatbotNow({ chatbot }: Shop): readonly ChatbotActivity[] {
  return chatbot.at(-1)?.activities ?? [];
}

/** Whether the chatbot was on with all three activities at an instant. */
export function chatbotCovers(shop: Shop, at: number): boolean {
  const setting = shop.chatbot.filter((each) => each.from <= at).at(-1);
  return setting !== undefined && new Set(setting.activities).size === 3;
}
