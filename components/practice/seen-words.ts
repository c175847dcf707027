import { words } from '../words/words.ts';
import type { SeenMessage } from './practice-answer.ts';

/** What a message says in the buyer's app: its words, or what it is. */
export function seenWords({ type, content }: SeenMessage): { readonly text: string; readonly said: boolean } {
  try {
    const fields = JSON.parse(content) as Record<string, unknown>;
    if (typeof fields.content === 'string') return { text: fields.content, said: true };
    const id = Object.entries(fields).find(
      ([name, value]) => name.endsWith('_id') && typeof value === 'string',
    );
    const name = words.practice.view.kinds[type] ?? type;
    return { text: id ? words.practice.view.kindWithId(name, String(id[1])) : name, said: false };
  } catch {
    return { text: content, said: true };
  }
}
