import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { languageId } from '../../../core/domain/translation/language-id.ts';
import { hasTranslator } from '../../../core/platform/on-device-ai.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { settingsNow } from '../../../core/store/queries/settings-now.ts';
import { useLive } from '../../desk/use-live.ts';
import { readsIn } from '../../translation/languages.ts';

/** How a chat is translated. */
export interface ChatTranslation {
  readonly conversation: string;
  /** What the agent reads and writes. */
  readonly mine: string;
  /** What the buyer writes in, as far as the desk read it; null where it does not know. */
  readonly theirs: string | null;
  readonly asTheyCome: boolean;
  /** Ends when the chat is left: nobody waits for what is still being translated. */
  readonly left: AbortSignal;
}

/** Null where nothing is translated: it is off, or the browser has no translator. */
export const TranslationContext = createContext<ChatTranslation | null>(null);

export function useTranslation(): ChatTranslation | null {
  return useContext(TranslationContext);
}

/** How this chat is translated now. */
export function useChatTranslation({ id, latest }: Conversation): ChatTranslation | null {
  const settings = useLive(() => settingsNow(deskDb()), []).value?.translation;
  const on = settings?.on === true && hasTranslator();
  const leaving = useMemo(() => new AbortController(), [id, on]);
  useEffect(() => () => leaving.abort(), [leaving]);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && settings?.on === false) void import('./put-away.ts').then(({ putAway }) => putAway());
    was.current = on;
  }, [on, settings?.on]);
  const asTheyCome = settings?.asTheyCome === true;
  const mine = readsIn(settings?.into ?? '');
  const read = latest?.read?.language ?? null;
  const theirs = read === null ? null : languageId(read);
  return useMemo(
    () => (on ? { conversation: id, mine, theirs, asTheyCome, left: leaving.signal } : null),
    [on, id, mine, theirs, asTheyCome, leaving],
  );
}
