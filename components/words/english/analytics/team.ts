/** The words of the view "Team" of Analytics. */
export const team = {
  title: 'Team',
};
