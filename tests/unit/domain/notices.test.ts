import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNotices, digestFor, type NoticeGround } from '../../../core/domain/notice/decide-notices.ts';
import {
  type KnownNotice,
  type NoticeFact,
  type NoticeKind,
  type NoticeSettings,
  type NoticeSlot,
  slotOf,
} from '../../../core/domain/notice/notice.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const start = Date.parse('2026-03-10T12:00:00Z');

const all: NoticeSettings = {
  events: { assigned: true, transferred: true, dueSoon: true, overdue: true },
  repeatMinutes: 5,
  sound: true,
  names: false,
};

function fact(kind: NoticeKind, chat: string, change: Partial<NoticeFact> = {}): NoticeFact {
  const at = start - MINUTE;
  return {
    id: `${kind} ${chat} ${at}`,
    kind,
    chat: `${chat}#1`,
    conversation: chat,
    nickname: chat,
    agent: 'mira',
    at,
    since: at,
    mine: true,
    ...change,
  };
}

function eyesOn(buyers: readonly string[], at: number): ReadonlyMap<string, number> {
  return new Map(buyers.map((buyer) => [buyer, at]));
}

/** One who is notified: what was decided is kept, as by the desk. */
class Notified {
  known: readonly KnownNotice[] = [];
  alertedAt: Record<NoticeSlot, number> = { came: 0, due: 0 };
  /** What was said aloud, in its order: when, by which notification, and what of it was new. */
  readonly said: { readonly at: number; readonly slot: NoticeSlot; readonly fresh: readonly string[] }[] = [];

  decide(facts: readonly NoticeFact[], now: number, change: Partial<NoticeGround> = {}) {
    const { known, alertedAt } = this;
    const decision = decideNotices({
      facts,
      known,
      alertedAt,
      settings: all,
      quiet: false,
      looked: new Map(),
      now,
      ...change,
    });
    const unsaid = new Set(known.filter(({ saidAt }) => saidAt === null).map(({ id }) => id));
    const wasKnown = new Set(known.map(({ id }) => id));
    for (const slot of decision.alert) {
      this.alertedAt = { ...this.alertedAt, [slot]: now };
      const fresh = decision.keep.filter(
        ({ id, kind, saidAt }) =>
          slotOf(kind) === slot && saidAt === now && (unsaid.has(id) || !wasKnown.has(id)),
      );
      this.said.push({ at: now, slot, fresh: fresh.map(({ id }) => id) });
    }
    const kept = new Map([...known, ...decision.keep].map((each) => [each.id, each]));
    for (const id of decision.forget) kept.delete(id);
    this.known = [...kept.values()];
    return decision;
  }
}

describe('a notification', () => {
  test('is given at once for a first fact, and not again for it', () => {
    const mira = new Notified();
    const soon = [fact('dueSoon', 'Ana')];
    expect(mira.decide(soon, start).alert).toEqual(['due']);
    expect(mira.decide(soon, start + MINUTE).alert).toEqual([]);
    expect(mira.decide(soon, start + 60 * MINUTE).alert).toEqual([]);
  });

  test('sums up what came within ten seconds, and says when', () => {
    const mira = new Notified();
    mira.decide([fact('dueSoon', 'Ana')], start);
    const three = ['Ana', 'Ben', 'Cem'].map((buyer) => fact('dueSoon', buyer));
    const waits = mira.decide(three, start + 2 * SECOND);
    expect(waits).toMatchObject({ alert: [], next: start + digestFor });
    const digest = mira.decide(three, start + digestFor);
    expect(digest.alert).toEqual(['due']);
    expect(digest.shown.due.map(({ nickname }) => nickname)).toEqual(['Ana', 'Ben', 'Cem']);
  });

  test('is one for everything that fell due while nobody was awake', () => {
    const facts = [
      ...['Ana', 'Ben', 'Cem'].map((buyer) => fact('dueSoon', buyer)),
      fact('overdue', 'Dee', { at: start - 60 * MINUTE }),
    ];
    const { alert, shown } = new Notified().decide(facts, start);
    expect(alert).toEqual(['due']);
    expect(shown.due.map(({ nickname }) => nickname)).toEqual(['Dee', 'Ana', 'Ben', 'Cem']);
  });

  test('comes again for what is overdue until it is seen, as often as was asked for', () => {
    const mira = new Notified();
    const late = [fact('overdue', 'Ana')];
    expect(mira.decide(late, start).next).toBe(start + 5 * MINUTE);
    expect(mira.decide(late, start + 5 * MINUTE - 1).alert).toEqual([]);
    expect(mira.decide(late, start + 5 * MINUTE).alert).toEqual(['due']);
    mira.decide(late, start + 6 * MINUTE, { looked: eyesOn(['Ana'], start + 6 * MINUTE) });
    const seen = mira.decide(late, start + 60 * MINUTE);
    expect(seen).toMatchObject({ alert: [], next: null, shown: { due: [] } });
  });

  test('comes for what became so after somebody looked', () => {
    const mira = new Notified();
    const late = [fact('overdue', 'Ana', { since: start })];
    expect(mira.decide(late, start, { looked: eyesOn(['Ana'], start - 1) }).alert).toEqual(['due']);
  });

  test('comes once for what is overdue where no repeat is wanted', () => {
    const mira = new Notified();
    const once = { settings: { ...all, repeatMinutes: 0 } };
    mira.decide([fact('overdue', 'Ana')], start, once);
    expect(mira.decide([fact('overdue', 'Ana')], start + 600 * MINUTE, once)).toMatchObject({
      alert: [],
      next: null,
    });
  });

  test('goes when the chat was answered, and what is left stays', () => {
    const mira = new Notified();
    mira.decide([fact('dueSoon', 'Ana'), fact('dueSoon', 'Ben')], start);
    const left = mira.decide([fact('dueSoon', 'Ben')], start + MINUTE);
    expect(left.alert).toEqual([]);
    expect(left.shown.due.map(({ nickname }) => nickname)).toEqual(['Ben']);
    expect(mira.decide([], start + 2 * MINUTE).shown.due).toEqual([]);
    expect(mira.known).toEqual([]);
  });

  test('does not come for a chat that somebody looks at, nor for another’s chat, nor for what is switched off', () => {
    const mira = new Notified();
    const facts = [fact('assigned', 'Ana'), fact('overdue', 'Ben', { mine: false }), fact('dueSoon', 'Cem')];
    const events = { ...all.events, dueSoon: false };
    const decision = mira.decide(facts, start, {
      looked: eyesOn(['Ana'], start),
      settings: { ...all, events },
    });
    expect(decision.alert).toEqual([]);
    expect(mira.decide(facts, start + MINUTE, { settings: { ...all, events } }).alert).toEqual([]);
  });

  test('waits for the end of holiday mode', () => {
    const mira = new Notified();
    const came = [fact('assigned', 'Ana')];
    expect(mira.decide(came, start, { quiet: true })).toMatchObject({ alert: [], next: null });
    expect(mira.decide(came, start + MINUTE).alert).toEqual(['came']);
  });

  test('is not held back by a clock that was set back', () => {
    const mira = new Notified();
    mira.decide([fact('dueSoon', 'Ana')], start + 600 * MINUTE);
    expect(mira.decide([fact('dueSoon', 'Ana'), fact('dueSoon', 'Ben')], start).alert).toEqual(['due']);
  });
});

/** A step of a history: some time passes, facts come and go, somebody looks at something. */
const step = fc.record({
  passes: fc.integer({ min: 1, max: 20 * MINUTE }),
  facts: fc.subarray(
    ['Ana', 'Ben', 'Cem'].flatMap((buyer) => [
      fact('assigned', buyer),
      fact('transferred', buyer),
      fact('dueSoon', buyer),
      fact('overdue', buyer),
    ]),
  ),
  looking: fc.subarray(['Ana', 'Ben', 'Cem'], { maxLength: 1 }),
  quiet: fc.boolean(),
});

function play(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
  const mira = new Notified();
  let now = start;
  for (const { passes, facts, looking, quiet } of steps) {
    now += passes;
    mira.decide(facts, now, { looked: eyesOn(looking, now), quiet });
  }
  return { mira, now };
}

describe('whatever happens', () => {
  test('a fact is said once as long as it is so, and a notification comes only for something new or overdue', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const mira = new Notified();
        let now = start;
        const stands = new Set<string>();
        for (const { passes, facts, looking, quiet } of steps) {
          now += passes;
          for (const id of stands) if (!facts.some((each) => each.id === id)) stands.delete(id);
          const before = mira.said.length;
          mira.decide(facts, now, { looked: eyesOn(looking, now), quiet });
          for (const { fresh, slot } of mira.said.slice(before)) {
            const overdue = facts.some(({ kind }) => kind === 'overdue');
            expect(fresh.length > 0 || (slot === 'due' && overdue)).toBe(true);
            for (const id of fresh) {
              expect(stands.has(id)).toBe(false);
              stands.add(id);
            }
          }
        }
      }),
    );
  });

  test('no two notifications of a kind come within ten seconds', () => {
    const quick = step.map((each) => ({ ...each, passes: (each.passes % (15 * SECOND)) + 1 }));
    fc.assert(
      fc.property(fc.array(quick, { maxLength: 40 }), (steps) => {
        const { mira } = play(steps);
        for (const slot of ['came', 'due'] as const) {
          const times = mira.said.filter((each) => each.slot === slot).map(({ at }) => at);
          const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
          expect(gaps.every((gap) => gap >= digestFor)).toBe(true);
        }
      }),
    );
  });

  test('nothing is lost: what nobody has seen is on the screen after the next quiet moment', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), step, (steps, last) => {
        const { mira, now } = play(steps);
        const at = now + digestFor;
        mira.decide(last.facts, at);
        const { shown } = mira.decide(last.facts, at + digestFor);
        const seen = new Set(mira.known.filter((each) => each.seen).map(({ id }) => id));
        const unseen = last.facts.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
        expect([...shown.came, ...shown.due].map(({ id }) => id).sort()).toEqual(unseen.sort());
        expect(mira.known.every(({ saidAt, seen: was }) => was || saidAt !== null)).toBe(true);
      }),
    );
  });

  test('a decision made twice decides nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), step, (steps, last) => {
        const { mira, now } = play(steps);
        const ground = { looked: eyesOn(last.looking, now), quiet: last.quiet };
        mira.decide(last.facts, now + last.passes, ground);
        const again = mira.decide(last.facts, now + last.passes, ground);
        expect(again).toMatchObject({ keep: [], forget: [], alert: [] });
      }),
    );
  });
});
