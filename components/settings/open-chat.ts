import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Shows a conversation in the desk, which is another page. */
export type OpenChat = (conversation: string) => void;

export const OpenChatContext = createContext<OpenChat | null>(null);

/** The way from the settings to a chat. */
export function useOpenChat(): OpenChat {
  const open = useContext(OpenChatContext);
  if (!open) throw new Error('used outside of the settings');
  return open;
}
