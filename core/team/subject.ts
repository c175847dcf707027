/** What a message of the log is: a commit, or the mark of one on another stream that it writes to. */
export type MessageKind = 'commit' | 'mark';

/** What the subject of a message says of it. */
export interface Place {
  readonly stream: string;
  /** Who wrote it: the server lets nobody write under another's name. */
  readonly author: string;
  readonly kind: MessageKind;
}

/** The stream of the server that holds the log, and what republishes it. */
export const LOG = 'EV';
/** All of the log as it comes. */
export const LIVE_LOG = 'live.*.0.>';

const PLAIN = /[A-Za-z0-9-]/;
const WRITTEN = /^(?:[A-Za-z0-9-]|_[0-9A-F]{2})*_?$/;
const LETTER: Readonly<Record<MessageKind, string>> = { commit: 'c', mark: 'm' };
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text as one token of a subject, of letters, digits, "-" and "_" alone: what is none of these stands as "_" and its bytes in hex. */
export function tokenOf(text: string): string {
  const token = [...encoder.encode(text)].map((byte) => {
    const letter = String.fromCharCode(byte);
    return PLAIN.test(letter) ? letter : `_${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return token.length > 0 ? token.join('') : '_';
}

/** The text of a token; null for what `tokenOf` never makes. */
export function textOf(token: string): string | null {
  if (!WRITTEN.test(token)) return null;
  if (token === '_') return '';
  const bytes = [...token.matchAll(/_([0-9A-F]{2})|[^_]/g)].map(([letter, hex]) =>
    hex === undefined ? letter.charCodeAt(0) : Number.parseInt(hex, 16),
  );
  try {
    const text = decoder.decode(new Uint8Array(bytes));
    return tokenOf(text) === token ? text : null;
  } catch {
    return null;
  }
}

/** The subject a message is published on. */
export function subjectOf({ stream, author, kind }: Place): string {
  return `ev.0.${tokenOf(stream)}.${tokenOf(author)}.${LETTER[kind]}`;
}

/** All messages of a stream, whoever wrote them. */
export function subjectsOf(stream: string): string {
  return `ev.0.${tokenOf(stream)}.>`;
}

/** The stream whose head a message on this subject moves, be it one of ours or not; null for none. */
export function movedBy(subject: string): string | null {
  const [root, part, streamToken] = subject.split('.');
  return root === 'ev' && part === '0' ? textOf(streamToken ?? '.') : null;
}

/** What a subject says; null for one that is not of the log. */
export function placeOf(subject: string): Place | null {
  const [root, part, streamToken, authorToken, letter, ...more] = subject.split('.');
  if (root !== 'ev' || part !== '0' || more.length > 0) return null;
  const stream = textOf(streamToken ?? '.');
  const author = textOf(authorToken ?? '.');
  const kind = letter === LETTER.commit ? 'commit' : letter === LETTER.mark ? 'mark' : null;
  return stream === null || author === null || kind === null ? null : { stream, author, kind };
}
