/** The words of components/desk. */
export const desk = {};
