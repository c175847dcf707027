import type { SeenMessage } from './practice-answer.ts';

const named: Readonly<Record<string, string>> = {
  IMAGE: 'A picture',
  VIDEO: 'A video',
  PRODUCT_CARD: 'A product',
  ORDER_CARD: 'An order',
  LOGISTICS_CARD: 'A parcel',
  RETURN_REFUND_CARD: 'A return',
  COUPON_CARD: 'A voucher',
  STICKER: 'A sticker',
  EMOTICONS: 'A sticker',
};

/** What a message says in the buyer's app: its words, or what it is. */
export function seenWords({ type, content }: SeenMessage): { readonly text: string; readonly said: boolean } {
  try {
    const fields = JSON.parse(content) as Record<string, unknown>;
    if (typeof fields.content === 'string') return { text: fields.content, said: true };
    const id = Object.entries(fields).find(
      ([name, value]) => name.endsWith('_id') && typeof value === 'string',
    );
    const name = named[type] ?? type;
    return { text: id ? `${name}, ${String(id[1])}` : name, said: false };
  } catch {
    return { text: content, said: true };
  }
}
