import type { Rewriting, RewrittenCommit } from '../../domain/privacy/past-rewritten.ts';

/** Bytes that a message of a team's log has room for, with what else is in it. */
const longest = 48_000;
/** What a commit costs beside its events, with its author and its id. */
const frame = 600;
const encoder = new TextEncoder();

interface Part {
  commits: RewrittenCommit[];
  gone: number[];
  fresh: string[];
  shortened: string[];
  forgotten: { readonly key: string; readonly until: number }[];
}

/** Fills parts, one after the other. */
class Parts {
  readonly all: Part[] = [];
  readonly #room: number;
  #left = 0;

  constructor(room: number) {
    this.#room = room;
    this.next();
  }

  next(): Part {
    const part: Part = { commits: [], gone: [], fresh: [], shortened: [], forgotten: [] };
    this.all.push(part);
    this.#left = this.#room;
    return part;
  }

  /** The part that has room for something. @param beside bytes that it costs beside itself. */
  for(value: unknown, beside = 0): Part {
    const size = encoder.encode(JSON.stringify(value)).length + 1 + beside;
    const part = size > this.#left ? this.next() : (this.all.at(-1) as Part);
    this.#left -= size;
    return part;
  }
}

/** A rewriting in parts that messages of a team's log take, at least one; `wholeRewriting` puts them together. */
export function partsOfRewriting(
  { commits, gone, fresh, shortened, forgotten }: Rewriting,
  room = longest,
): readonly Rewriting[] {
  const parts = new Parts(room);
  for (const { events, ...commit } of commits)
    for (const event of events) {
      const part = parts.for(event, frame);
      const last = part.commits.at(-1);
      if (last?.position === commit.position)
        part.commits[part.commits.length - 1] = { ...last, events: [...last.events, event] };
      else part.commits.push({ ...commit, events: [event] });
    }
  for (const position of gone) parts.for(position).gone.push(position);
  for (const name of fresh) parts.for(name).fresh.push(name);
  for (const name of shortened) parts.for(name).shortened.push(name);
  for (const key of forgotten) parts.for(key).forgotten.push(key);
  return parts.all;
}
