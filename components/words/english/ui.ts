/** What parts of the screen say by themselves. */
export const ui = { close: 'Close' };
