import * as v from 'valibot';
import type { DeskEvent } from '../domain/desk/event.ts';
import { isOfBuyer, isOfCarrier, isOfConversation, isOfOrder } from '../domain/desk/stream.ts';
import type { Commit } from '../engine/commit.ts';
import { isSealed, type Seal } from './seal.ts';

/**
 * The shape of payloads; raised where an older desk could no longer tell what a commit writes to. A shape counts from where an owner
 * of the shop first writes it: until then desks that know it pass it over as older ones do, and write the one before.
 */
const VERSION = 1;

const text = v.pipe(v.string(), v.maxLength(512));
/** As much as it takes to tell the streams of an event. */
const eventSchema = v.pipe(
  v.looseObject({ type: text, at: v.number(), conversation: v.optional(text) }),
  v.check((event) => {
    const said = event as unknown as DeskEvent;
    if (isOfConversation(said)) return true;
    if (isOfCarrier(said)) return v.is(text, event.thread);
    if (isOfBuyer(said)) return v.is(text, event.buyer);
    if (!isOfOrder(said)) return true;
    return v.is(text, event.order) && (said.type !== 'OrderRecorded' || v.is(text, event.buyer));
  }),
);
const places = v.array(v.number());
/** As much as it takes to put a rewriting in place. */
const rewritingSchema = v.looseObject({
  by: text,
  rewriting: text,
  commits: v.array(
    v.object({ position: v.number(), id: text, at: v.number(), author: text, events: v.array(eventSchema) }),
  ),
  gone: places,
  fresh: v.array(text),
  shortened: v.array(text),
  forgotten: v.array(v.object({ key: text, until: v.number() })),
  whole: v.optional(
    v.object({ what: v.picklist(['erased', 'swept', 'known']), chats: v.number(), touched: v.number() }),
  ),
});
const anyEventSchema = v.pipe(
  eventSchema,
  v.check((event) => event.type !== 'PastRewritten' || v.is(rewritingSchema, event)),
);
const newerSchema = v.looseObject({ v: v.pipe(v.number(), v.integer(), v.gtValue(VERSION)) });
const commitSchema = v.object({
  v: v.literal(VERSION),
  id: text,
  at: v.number(),
  events: v.array(anyEventSchema),
});

/** What a payload turned out to be. */
export type Parsed =
  | { readonly commit: Commit }
  /** Broken, sealed with another key, or written by a newer desk. */
  | { readonly broken: 'malformed' | 'sealed' | 'newer' };

/** A commit as bytes. */
export async function payloadOf(commit: Commit, subject: string, seal: Seal | null): Promise<Uint8Array> {
  const { id, at, events } = commit;
  const plain = new TextEncoder().encode(JSON.stringify({ v: VERSION, id, at, events }));
  return seal ? seal.close(plain, subject) : plain;
}

/** Reads what a stranger may have put there. With a seal, only what is sealed is believed. */
export async function parseCommit(payload: Uint8Array, subject: string, seal: Seal | null): Promise<Parsed> {
  if (isSealed(payload) !== (seal !== null)) return { broken: 'sealed' };
  const plain = seal ? await seal.open(payload, subject) : payload;
  if (!plain) return { broken: 'sealed' };
  const json = jsonOf(plain);
  // What else a newer one holds is not for this desk to say.
  if (v.is(newerSchema, json)) return { broken: 'newer' };
  const said = v.safeParse(commitSchema, json);
  if (!said.success) return { broken: 'malformed' };
  const { id, at, events } = said.output;
  // What an event holds beyond this is for evolve, which ignores what it cannot follow.
  return { commit: { id, at, events: events as unknown as readonly DeskEvent[] } };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
