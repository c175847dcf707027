/** The words around the views of Analytics. */
export const frame = {
  views: 'Views',
  backToDesk: 'Back to the desk',
  showNew: (count: number) => `Show ${count} new`,
};
