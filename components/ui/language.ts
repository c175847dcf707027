/** The interface's language, by which numbers and dates are written. A page fills it in before it draws. */
export const language: string[] = ['en-GB'];
