import { type Signal, useSignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import type { SendableContent } from '../../core/domain/message/content.ts';
import { whyNot } from '../chat/composer/cannot-write.tsx';
import { useSending } from '../chat/composer/use-sending.ts';
import { showWorkbench } from '../desk/opened-chat.ts';
import { focusPane } from '../desk/pane-focus.ts';
import { isThere } from '../ui/focusable.ts';
import { words } from '../words/words.ts';
import { room } from './room.ts';

/** Putting something of the shop into the chat as a card. */
export interface Sharing {
  /** Why nothing can be sent into this chat now, '' where it can. */
  readonly barrier: string;
  /** Why the last one was not taken, '' otherwise. */
  readonly trouble: Signal<string>;
  /** What was put into the chat last, said where the log cannot be seen. */
  readonly said: Signal<string>;
  /** @param what its name on the button: product, order. */
  readonly share: (content: SendableContent, what: string) => void;
}

export const SharingContext = createContext<Sharing | null>(null);

/** Sharing into the chat that the workbench belongs to. */
export function useSharing(): Sharing {
  const sharing = useContext(SharingContext);
  if (!sharing) throw new Error('used outside of a workbench');
  return sharing;
}

/** Where one goes on: in the field once a card was sent, else at the control that turned the workbench. */
const places = { written: '[data-key=r]', left: '[data-key=w]' } as const;

/** Puts the workbench away. */
export function backToChat(after: keyof typeof places): void {
  showWorkbench(false);
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(places[after]);
    if (isThere(place)) place.focus();
    else focusPane('chat');
  });
}

export function useNewSharing(conversation: Conversation): Sharing {
  const trouble = useSignal('');
  const said = useSignal('');
  const sending = useSending({ conversation: conversation.id, guard: null, words: trouble });
  const { latest } = conversation;
  const line = useRef(Promise.resolve());
  const inLine = useRef(new Set<string>());
  const send = async (content: SendableContent, what: string) => {
    said.value = '';
    if (!(await sending.send(content, { anyway: true }))) return;
    if (room.peek() === 'page') backToChat('written');
    else if (room.peek() === 'drawer') said.value = words.workbench.sent(what);
  };
  // One after the other, in the order pressed; the same thing pressed again while it goes out is meant once.
  const share = (content: SendableContent, what: string) => {
    const key = JSON.stringify(content);
    if (inLine.current.has(key)) return;
    inLine.current.add(key);
    line.current = line.current.then(async () => {
      await send(content, what);
      inLine.current.delete(key);
    });
  };
  return {
    barrier: latest ? whyNot(conversation, latest) : words.workbench.noChat,
    trouble,
    said,
    share,
  };
}
