import { useEffect } from 'preact/hooks';
import { attendDesk } from '../../core/protocol/client.ts';
import { openedChat } from './opened-chat.ts';
import { deskId } from './this-desk.ts';

/** The conversation that somebody has before their eyes on this page, '' for none. */
function lookingAt(): string {
  return document.visibilityState === 'visible' && document.hasFocus() ? openedChat.peek() : '';
}

/** Keeps an agent present at this desk, and says which chat they look at: of that one nobody has to be notified. */
export function useAttendance(agent: string): void {
  useEffect(() => {
    const { tell, end } = attendDesk(() => ({ agent, desk: deskId, looking: lookingAt() }));
    const stopListening = new AbortController();
    const { signal } = stopListening;
    for (const event of ['focus', 'blur']) addEventListener(event, tell, { signal });
    document.addEventListener('visibilitychange', tell, { signal });
    const stopFollowing = openedChat.subscribe(tell);
    return () => {
      stopListening.abort();
      stopFollowing();
      end();
    };
  }, [agent]);
}
