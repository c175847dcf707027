type Kind = 'string' | 'number' | 'boolean' | 'list';

/**
 * What fields hold, wherever they stand, that screens and rules take for granted. Names that mean different things in different
 * places are left out.
 */
const kinds: Readonly<Record<string, readonly Kind[]>> = {
  type: ['string'],
  at: ['number'],
  conversation: ['string'],
  nickname: ['string'],
  avatar: ['string'],
  messageId: ['string'],
  shopMessageId: ['string'],
  index: ['string'],
  sentAt: ['number'],
  author: ['string'],
  text: ['string'],
  kind: ['string'],
  url: ['string'],
  vid: ['string'],
  currency: ['string'],
  amount: ['string'],
  status: ['string'],
  stars: ['number'],
  title: ['string'],
  shortcut: ['string'],
  question: ['string'],
  phrasings: ['list'],
  address: ['string'],
  shopName: ['string'],
  trouble: ['string'],
  clockOffset: ['number'],
  readAt: ['number'],
  market: ['string'],
  zone: ['string'],
  capacity: ['number'],
  activities: ['list'],
  undoSeconds: ['number'],
};

/** Deeper than anything of ours. */
const deepest = 24;

function kindOf(value: unknown): Kind | 'other' {
  if (Array.isArray(value)) return 'list';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'other';
}

/** Whether a value of a file could be one of ours: nowhere is a known field of another kind, and nothing is nested without end. */
export function isSound(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((each) => isSound(each, depth + 1));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, each]) => {
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') return false;
    const known = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (known && each !== null && !known.includes(kindOf(each) as Kind)) return false;
    return isSound(each, depth + 1);
  });
}
