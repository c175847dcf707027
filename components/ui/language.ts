/** The interface's language. It speaks English; numbers and dates are written the way that language is read. */
export const language = 'en-GB';
