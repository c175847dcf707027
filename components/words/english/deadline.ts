/** The words of components/deadline. */
export const deadline = {};
