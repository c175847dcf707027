/** The words of components/chat/composer. */
export const composer = {};
