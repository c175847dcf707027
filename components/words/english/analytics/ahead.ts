/** The words of the view "Ahead" of Analytics. */
export const ahead = {
  title: 'Ahead',
};
