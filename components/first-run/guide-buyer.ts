import type { Reply } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import { words } from '../words/words.ts';

const TWO_DAYS = 2 * 86_400_000;

async function lever(path: string, body: unknown): Promise<Reply> {
  const reply = await ask({ ask: 'practice', method: 'POST', path, body });
  if (!reply.ok || reply.value.status < 400) return reply;
  const fault = { code: 'Practice', words: words.practice.answered(reply.value.status) };
  return { ok: false, fault };
}

function idIn(reply: Reply): string {
  const { body } = (reply.ok ? reply.value : {}) as { readonly body?: { readonly id?: unknown } };
  return typeof body?.id === 'string' ? body.id : '';
}

/** Has a new buyer of the practice shop, who ordered something, ask where it is; the desk looks at once. */
export async function haveBuyerWrite(): Promise<Reply> {
  const { buyer, question } = words.firstRun.guide;
  const added = await lever('/practice/buyers', { nickname: buyer });
  if (!added.ok) return added;
  const id = idIn(added);
  const ordered = await lever('/practice/orders', { buyerId: id, ageMs: TWO_DAYS });
  if (!ordered.ok) return ordered;
  const message = { type: 'TEXT', content: { content: question } };
  const wrote = await lever(`/practice/buyers/${encodeURIComponent(id)}/messages`, message);
  return wrote.ok ? ask({ ask: 'syncNow' }) : wrote;
}
