/** The words of the view "Service" of Analytics. */
export const service = {
  title: 'Service',
};
