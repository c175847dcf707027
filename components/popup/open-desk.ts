/** Opens the desk, on a conversation or as it is. Has to be called in the click itself: the browser opens a side panel for nothing else. */
export type OpenDesk = (conversation: string | null) => void;
