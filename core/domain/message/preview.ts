import type { Content } from './content.ts';

const longest = 140;

/** What a message says in one line of the inbox, cut; '' for what has no words. */
export function previewText(content: Content): string {
  if (content.kind !== 'text' && content.kind !== 'notice') return '';
  return content.text
    .slice(0, longest * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}

/** The order a message is about by its content, '' for none. */
export function orderIn(content: Content): string {
  return 'orderId' in content ? content.orderId : '';
}
