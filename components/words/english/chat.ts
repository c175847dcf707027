/** The words of components/chat, but for what lies in a folder of its own there. */
export const chat = {};
