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

/** What takes the focus when the chat comes back: the first of these that can be seen. */
const places = {
  written: ['[data-key=r]', '.chat h2'],
  left: ['[data-key=w]', '.chat h2'],
} as const;

/** Puts the workbench away: after a card was sent one goes on writing, else where it was opened from. */
export function backToChat(after: keyof typeof places): void {
  showWorkbench(false);
  requestAnimationFrame(() => {
    const found = places[after].map((place) => document.querySelector<HTMLElement>(place));
    found.find((element) => element?.checkVisibility())?.focus();
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
    if (room.peek() === 'page') backToChat('written');
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
