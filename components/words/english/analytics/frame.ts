/** The words around the views of Analytics. */
export const frame = {
  views: 'Views',
  backToDesk: 'Back to the desk',
};
