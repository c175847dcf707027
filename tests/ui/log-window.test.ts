import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentNamed, agentsMatching } from '../../components/chat/agents-matching.ts';
import {
  followed,
  heldAt,
  type LogWindow,
  lastLines,
  linesAround,
  type ReadLines,
} from '../../components/chat/log/log-window.ts';
import type { Agent } from '../../core/domain/roster/agent.ts';
import type { NoteEntry } from '../../core/store/entry-rows.ts';

const line = (n: number): NoteEntry => ({
  id: String(n),
  conversation: 'c',
  chat: 1,
  at: n,
  tie: '',
  kind: 'note',
  note: { what: 'blocked', by: '' },
});
const whole = (count: number) => Array.from({ length: count }, (_, n) => line(n));

/** What the database would answer. */
function read(all: readonly NoteEntry[], { place, before, after }: LogWindow): ReadLines {
  const at = place === 'end' ? all.length : 'entry' in place ? Number(place.entry) : place.at;
  const from = Math.max(0, at - before);
  const entries = all.slice(from, at + after);
  return { entries, earlier: from > 0, later: at + after < all.length };
}

/** A page that shows so many lines and is scrolled; gives every window it went through. */
function scrolled(count: number, shows: number, steps: readonly number[], begin = lastLines) {
  let all = whole(count);
  let window = begin;
  let top = Math.max(0, count - shows);
  const windows: ReadLines[] = [];
  for (const step of steps) {
    top = Math.max(0, Math.min(all.length - shows, top + step));
    // Half a page at a time, as events come.
    const lines = read(all, window);
    const first = Math.max(0, top - Number(lines.entries[0]?.id));
    const seen = { first, last: Math.min(lines.entries.length - 1, first + shows - 1) };
    window = followed(heldAt(window, lines, seen), lines, seen);
    windows.push(read(all, window));
    all = [...all, line(all.length)];
  }
  return { window, windows, top };
}

describe('a long chat on the page', () => {
  test('whoever scrolls sees lines, never a hole, and the page holds few of them', () => {
    const step = fc.integer({ min: -11, max: 11 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.integer({ min: 5, max: 40 }), (steps, shows) => {
        const { windows, top } = scrolled(2000, shows, steps);
        for (const { entries } of windows) expect(entries.length).toBeLessThanOrEqual(150);
        const last = windows.at(-1)?.entries ?? [];
        if (last.length > 0) expect(last.map(({ id }) => Number(id))).toContain(top);
      }),
    );
  });

  test('who reads calmly causes no reading: the window stays as it is', () => {
    const around = linesAround({ entry: '500' });
    const lines = read(whole(1000), around);
    const seen = { first: 25, last: 45 };
    expect(followed(heldAt(around, lines, seen), lines, seen)).toBe(around);
  });

  test('near the top it moves up, near the end it moves down, and at the ends of the chat it rests', () => {
    const around = linesAround({ entry: '500' });
    const lines = read(whole(1000), around);
    const up = followed(around, lines, { first: 3, last: 20 });
    expect(
      read(whole(1000), up)
        .entries.map(({ id }) => Number(id))
        .at(0),
    ).toBe(431);
    const down = followed(around, lines, { first: 48, last: 66 });
    expect(read(whole(1000), down).entries.at(-1)?.id).toBe('566');
    const all = read(whole(30), linesAround({ entry: '10' }));
    expect(followed(around, all, { first: 0, last: 20 })).toBe(around);
  });

  test('who leaves the end keeps their lines, whatever comes after', () => {
    const lines = read(whole(1000), lastLines);
    const held = heldAt(lastLines, lines, { first: 40, last: 60 });
    expect(read(whole(1000), held).entries).toEqual(lines.entries);
    expect(read(whole(1400), held).entries.slice(0, 70)).toEqual(lines.entries);
  });
});

describe('finding an agent by nickname', () => {
  const agent = (nickname: string): Agent => ({
    id: nickname,
    nickname,
    role: 'agent',
    capacity: 1,
    accepting: true,
    disabled: false,
    desks: [],
  });
  const agents = ['Andewi', 'Dewi', 'Jonas', 'jonas'].map(agent);

  test('by any part of it, those that begin so first', () => {
    expect(agentsMatching(agents, ' dew').map(({ id }) => id)).toEqual(['Dewi', 'Andewi']);
    expect(agentsMatching(agents, 'x')).toEqual([]);
  });

  test('a whole name stands for its agent, but not where two have it', () => {
    expect(agentNamed(agents, 'dewi')?.id).toBe('Dewi');
    expect(agentNamed(agents, 'dew')).toBeUndefined();
    expect(agentNamed(agents, 'Jonas')).toBeUndefined();
  });
});
