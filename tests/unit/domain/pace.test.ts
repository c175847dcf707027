import { describe, expect, test } from 'vitest';
import { nextMondayNoon } from '../../../core/domain/metrics/monday-noon.ts';
import { paceOf, whoIsOn } from '../../../core/domain/metrics/pace.ts';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import { unopenedShop } from '../../../core/domain/shop/shop.ts';

const agent = (id: string, change: Partial<Agent> = {}): Agent => ({
  id,
  nickname: id,
  role: 'agent',
  capacity: 3,
  accepting: true,
  disabled: false,
  desks: [],
  ...change,
});
const shopOf = (...agents: readonly Agent[]) => ({
  ...unopenedShop,
  agents: Object.fromEntries(agents.map((each) => [each.id, each])),
});
const ids = (agents: readonly Agent[]) => agents.map(({ id }) => id);

describe('who is on', () => {
  test('is who has the desk open, accepting or not, and is not disabled', () => {
    const shop = shopOf(
      agent('ana', { desks: ['1'] }),
      agent('ben', { desks: ['2'], accepting: false }),
      agent('cho'),
      agent('dee', { desks: ['3'], disabled: true }),
    );
    expect(ids(whoIsOn(shop))).toEqual(['ana', 'ben']);
  });

  test('is the only account of a one-account shop, whose chats all are, desk open or not', () => {
    expect(ids(whoIsOn(shopOf(agent('ana'), agent('ben', { disabled: true }))))).toEqual(['ana']);
  });
});

describe('the pace', () => {
  test('is what those who are on answered in the last three hours, over three hours', () => {
    expect(paceOf(2, 9)).toEqual({ known: true, perHour: 3, chats: 9 });
    expect(paceOf(1, 1)).toEqual({ known: true, perHour: 1 / 3, chats: 1 });
  });

  test('is not known where nobody is on, or nobody who is has answered', () => {
    expect(paceOf(0, 0)).toEqual({ known: false, why: 'nobodyOn' });
    expect(paceOf(2, 0)).toEqual({ known: false, why: 'noAnswers' });
  });
});

describe('the next Monday noon', () => {
  const at = (iso: string) => Date.parse(iso);

  test.each([
    ['on a Saturday', 'UTC', '2026-03-14T09:00:00Z', '2026-03-16T12:00:00Z'],
    ['on Monday before noon', 'UTC', '2026-03-16T11:59:59Z', '2026-03-16T12:00:00Z'],
    ['at noon itself', 'UTC', '2026-03-16T12:00:00Z', '2026-03-23T12:00:00Z'],
    ['half an hour off', 'Asia/Kolkata', '2026-03-14T09:00:00Z', '2026-03-16T06:30:00Z'],
    ['when clocks go forward on the way', 'Europe/London', '2026-03-28T09:00:00Z', '2026-03-30T11:00:00Z'],
    ['when clocks go back on the way', 'America/New_York', '2026-10-31T09:00:00Z', '2026-11-02T17:00:00Z'],
  ])('%s', (_when, zone, now, noon) => {
    expect(nextMondayNoon(at(now), zone)).toBe(at(noon));
  });
});
