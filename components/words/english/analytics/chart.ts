/** The words of a chart of Analytics. */
export const chart = {
  empty: 'Nothing to draw',
  emptyWhy: 'There are no values in this period.',
  /** What a person moves to read one place of the chart after the other. */
  read: (title: string) => `Read ${title}`,
  open: (place: string) => `Open ${place}`,
  /** A series and its value at one place. */
  at: (series: string, value: string) => `${series} ${value}`,
};
