import type { CommandOf } from '../../core/domain/desk/command.ts';

/** Where a shop of a market keeps its clock; the practice shop is in one of these. */
const zones: Readonly<Record<string, string>> = { US: 'America/New_York', UK: 'Europe/London' };

/** How the desk opens for a practice shop, by what the shop says of itself. */
export function openingOf(state: unknown): CommandOf<'openShop'> {
  const said = (state as { readonly market?: unknown } | null)?.market;
  const market = typeof said === 'string' && said in zones ? said : 'UK';
  return {
    do: 'openShop',
    name: 'Practice Shop',
    market,
    zone: zones[market] ?? 'Europe/London',
    highValue: { GBP: 150 },
  };
}
