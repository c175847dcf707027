/** The words of components/workbench. */
export const workbench = {};
