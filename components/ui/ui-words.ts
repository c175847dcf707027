/** The few words that parts of the screen say by themselves. A page fills them from its catalogue before it draws. */
export const uiWords = { close: 'Close' };
