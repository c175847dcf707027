/** The words of components/performance. */
export const performance = {};
