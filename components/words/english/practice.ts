/** The words of components/practice. */
export const practice = {};
