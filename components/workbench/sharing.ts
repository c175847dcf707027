import { type Signal, useSignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import type { SendableContent } from '../../core/domain/message/content.ts';
import { whyNot } from '../chat/composer/cannot-write.tsx';
import { useSending } from '../chat/composer/use-sending.ts';
import { showWorkbench } from '../desk/opened-chat.ts';
import { words } from '../words/words.ts';
import { room } from './room.ts';

/** Putting something of the shop into the chat as a card. */
export interface Sharing {
  /** Why nothing can be sent into this chat now, '' where it can. */
  readonly barrier: string;
  readonly busy: Signal<boolean>;
  /** Why the last one was not taken, '' otherwise. */
  readonly trouble: Signal<string>;
  /** What was put into the chat last, said where the log cannot be seen. */
  readonly said: Signal<string>;
  /** @param what its name on the button: product, order. */
  readonly share: (content: SendableContent, what: string) => Promise<void>;
}

export const SharingContext = createContext<Sharing | null>(null);

/** Sharing into the chat that the workbench belongs to. */
export function useSharing(): Sharing {
  const sharing = useContext(SharingContext);
  if (!sharing) throw new Error('used outside of a workbench');
  return sharing;
}

/** Where the workbench had the page, the chat comes back, with the card at its end and the focus in the field. */
export function backToChat(): void {
  showWorkbench(false);
  requestAnimationFrame(() => {
    const place =
      document.querySelector<HTMLElement>('[data-key=r]') ?? document.querySelector<HTMLElement>('.chat h2');
    place?.focus();
  });
}

export function useNewSharing(conversation: Conversation): Sharing {
  const trouble = useSignal('');
  const said = useSignal('');
  const sending = useSending(conversation.id, trouble);
  const { latest } = conversation;
  const share = async (content: SendableContent, what: string) => {
    if (sending.busy.peek()) return;
    said.value = '';
    if (!(await sending.send(content))) return;
    if (room.peek() === 'page') backToChat();
    else if (room.peek() === 'drawer') said.value = words.workbench.sent(what);
  };
  return {
    barrier: latest ? whyNot(conversation, latest) : words.workbench.noChat,
    busy: sending.busy,
    trouble,
    said,
    share,
  };
}
