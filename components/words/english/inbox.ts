/** The words of components/inbox. */
export const inbox = {};
