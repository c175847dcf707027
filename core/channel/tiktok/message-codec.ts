import * as v from 'valibot';
import type { Content } from '../../domain/message/content.ts';
import type { ShopAuthor, ShopMessage } from '../../domain/message/shop-message.ts';
import type { Unreadable } from './config.ts';
import { readContent } from './content-codec.ts';
import { toMilliseconds } from './shop-time.ts';

/** The least that a message must have; everything else has a fallback, so that one odd message never spoils its page. */
const messageSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  index: v.fallback(v.string(), ''),
  type: v.fallback(v.string(), ''),
  content: v.optional(v.unknown()),
  create_time: v.optional(v.unknown()),
  is_visible: v.fallback(v.boolean(), true),
  sender: v.fallback(v.object({ role: v.fallback(v.string(), ''), nickname: v.fallback(v.string(), '') }), {
    role: '',
    nickname: '',
  }),
});

/**
 * ROBOT is the chatbot, whose answers resolve. SHOP is any other automatic message: the API does not tell a greeting
 * from an FAQ answer there, and not counting it as a reply is the safe side (docs/rules.md §1).
 */
function authorOf(role: string, content: Content): { author: ShopAuthor; resolves: boolean } {
  const platform = { author: 'platform', resolves: false } as const;
  // OTHER is something a person sent that the API does not hand out: a buyer still waits for an answer to it.
  if (content.kind === 'notice' && content.type !== 'OTHER') return platform;
  switch (role) {
    case 'BUYER':
      return { author: 'buyer', resolves: false };
    case 'CUSTOMER_SERVICE':
      return { author: 'agent', resolves: false };
    case 'ROBOT':
      return { author: 'automation', resolves: true };
    case 'SHOP':
      return { author: 'automation', resolves: false };
    default:
      return platform;
  }
}

/**
 * Reads a page of messages, in the order they came. A message without an id is left out and reported; any other oddity is
 * kept. A message without a readable time takes that of its neighbour. Never throws. Source: Get Conversation Messages 202309.
 */
export function readMessages(
  items: readonly unknown[],
  tips: string,
  report: (item: Unreadable) => void,
): ShopMessage[] {
  const messages: ShopMessage[] = [];
  let neighbourAt = firstTime(items);
  for (const raw of items) {
    const parsed = v.safeParse(messageSchema, raw);
    if (!parsed.success) {
      report({ what: 'message', reason: parsed.issues[0].message, raw });
      continue;
    }
    const { id, index, type, content: packed, create_time, is_visible, sender } = parsed.output;
    const content = readContent(
      type,
      typeof packed === 'string' ? packed : (JSON.stringify(packed) ?? ''),
      tips,
    );
    neighbourAt = toMilliseconds(create_time) ?? neighbourAt;
    messages.push({
      id,
      index: index || id,
      sentAt: neighbourAt,
      ...authorOf(sender.role, content),
      nickname: sender.nickname,
      visible: is_visible,
      content,
    });
  }
  return messages;
}

function firstTime(items: readonly unknown[]): number {
  for (const raw of items) {
    const parsed = v.safeParse(messageSchema, raw);
    const at = parsed.success ? toMilliseconds(parsed.output.create_time) : null;
    if (at !== null) return at;
  }
  return 0;
}
