/** The words of components/first-run. */
export const firstRun = {};
