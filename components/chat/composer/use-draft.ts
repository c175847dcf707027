import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask } from '../../../core/protocol/client.ts';
import { draftOf } from '../../../core/store/queries/draft-of.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { watch } from '../../../core/store/queries/watch.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { wordsOf } from '../../desk/words-of.ts';
import { words } from '../../words/words.ts';
import { keepDraft } from './draft-keeper.ts';
import { stash, stashed, unstash } from './draft-stash.ts';

export interface Draft {
  readonly text: Signal<string>;
  /** Another agent who typed it, by id; '' once I type, or where it is mine. */
  readonly typedBy: Signal<string>;
  readonly write: (text: string) => void;
  readonly flush: () => void;
}

/** What is typed in a chat and not sent: restored when the chat is opened, kept when it is left. */
export function useDraft(conversation: string, trouble: Signal<string>): Draft {
  const { me } = useDesk();
  const text = useSignal('');
  const typedBy = useSignal('');
  const touched = useRef(false);
  const known = useRef(false);
  const keeper = useMemo(
    () =>
      keepDraft(async (kept) => {
        const reply = await ask({ ask: 'saveDraft', by: me.id, conversation, text: kept });
        if (reply.ok) unstash(conversation, kept);
        else trouble.value = words.composer.draftNotKept(wordsOf(reply));
      }),
    [conversation],
  );
  const write = (written: string) => {
    touched.current = true;
    typedBy.value = '';
    text.value = written;
    stash(conversation, written);
    keeper.typed(written);
  };
  useEffect(() => {
    const left = stashed(conversation);
    known.current = left !== null;
    if (left !== null) write(left);
    const restored = (kept: { readonly text: string; readonly by: string }) => {
      const first = !known.current;
      known.current = true;
      const soFar = text.peek();
      if (!touched.current) text.value = kept.text;
      // Who typed before it was read goes on with it.
      else if (first && !soFar.startsWith(kept.text)) write(`${kept.text} ${soFar}`.trimEnd());
      else return;
      typedBy.value = kept.by === me.id ? '' : kept.by;
    };
    const unread = (fault: unknown) => {
      trouble.value = words.composer.draftNotRead(String(fault));
    };
    const stop = watch(() => draftOf(deskDb(), conversation), restored, unread);
    document.addEventListener('visibilitychange', keeper.flush);
    addEventListener('pagehide', keeper.flush);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', keeper.flush);
      removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [conversation]);
  return { text, typedBy, write, flush: keeper.flush };
}
