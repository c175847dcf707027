import { useEffect } from 'preact/hooks';
import type { Chat } from '../../core/domain/chat/chat.ts';
import { command } from '../../core/protocol/client.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Act } from '../desk/use-act.ts';
import { wordsOf } from '../desk/words-of.ts';

/** Marks an open chat as viewed while it is on the screen, not while its page is behind another. */
export function useViewing(conversation: string, chat: Chat | null, act: Act): void {
  const { me } = useDesk();
  const unread = chat?.status === 'open' && chat.unread;
  useEffect(() => {
    const view = async () => {
      if (!unread || document.visibilityState !== 'visible') return;
      const reply = await command({ do: 'viewChat', by: me.id, conversation });
      if (!reply.ok) act.words.value = wordsOf(reply);
    };
    view();
    document.addEventListener('visibilitychange', view);
    return () => document.removeEventListener('visibilitychange', view);
  }, [unread, me.id, conversation, chat?.lastInboundAt]);
}
