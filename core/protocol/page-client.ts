import { browser } from '../platform/browser.ts';
import type { Reply } from './ask.ts';
import { type PageAnswerTo, type PageAsk, unreadKey } from './page-ask.ts';

/**
 * Asks the worker from inside a page. The question leaves in this very turn, so that a click still counts as one when
 * it arrives. Never rejects: null where nobody answered or the answer was no.
 */
export async function askFromPage<Question extends PageAsk>(
  question: Question,
): Promise<{ readonly value: PageAnswerTo<Question['page']> } | null> {
  try {
    const reply = (await browser.runtime.sendMessage(question)) as Reply<PageAnswerTo<Question['page']>>;
    return reply?.ok ? { value: reply.value } : null;
  } catch {
    return null;
  }
}

const count = (value: unknown) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0);

/** Tells how many chats are unread, now and whenever it changes, for as long as `life` lasts. */
export function watchUnread(tell: (unread: number) => void, life: AbortSignal): void {
  const onChange = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[unreadKey] : undefined;
    if (change) tell(count(change.newValue));
  };
  const stop = () => {
    try {
      browser.storage.onChanged.removeListener(onChange);
    } catch {
      // The extension this page was given is gone, and its listeners with it.
    }
  };
  browser.storage.onChanged.addListener(onChange);
  life.addEventListener('abort', stop, { once: true });
  browser.storage.local.get(unreadKey).then(
    (kept) => {
      if (!life.aborted) tell(count(kept[unreadKey]));
    },
    () => undefined,
  );
}
