const zones: Readonly<Record<string, string>> = { US: 'America/New_York', UK: 'Europe/London' };

/** How the pages of a shop write instants and sums: by the clock of its market. */
export interface Shown {
  moment(at: number | null): string;
  day(at: number): string;
  money(amount: string): string;
}

export function shownIn(market: string, currency: string): Shown {
  const timeZone = zones[market] ?? 'Europe/London';
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return {
    moment: (at) => (at === null ? '–' : `${day.format(at)} ${clock.format(at)}`),
    day: (at) => day.format(at),
    money: (amount) => money.format(Number(amount)),
  };
}
