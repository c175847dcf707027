import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { streamsOfAll } from '../../../core/domain/desk/stream.ts';
import { team } from '../../support/team.ts';

const at = Date.UTC(2026, 2, 3, 9);
const entry = {
  ...{ id: 'times', question: 'How long?', phrasings: ['when'], answer: 'Two days, {buyer}.' },
  ...{ category: 'Shipping', language: 'en' },
};
const reply = { id: 'way', title: 'On its way', shortcut: 'way', text: 'It is on its way.' };
const faqs = (keep: readonly (typeof entry)[], forget: readonly string[] = [], by = 'sue'): Command => ({
  ...{ do: 'changeFaqs', by, keep, forget },
});
const replies = (keep: readonly (typeof reply)[], forget: readonly string[] = [], by = 'sue'): Command => ({
  ...{ do: 'changeReplies', by, keep, forget },
});

describe('the FAQ library', () => {
  test('is changed by owners and supervisors, in a stream of its own', () => {
    for (const by of ['ola', 'sue']) {
      const { events } = team().when(at, faqs([entry], [], by));
      expect(events).toEqual([{ type: 'FaqsChanged', at, by, keep: [entry], forget: [] }]);
      expect(streamsOfAll(events)).toEqual(['library']);
    }
    expect(team().when(at, faqs([entry], [], 'ana')).refusal?.code).toBe('NotAllowed');
    expect(team().when(at, faqs([entry], [], 'zoe')).refusal?.code).toBe('AgentUnknown');
  });

  test('takes nothing of a change in which one entry cannot stand', () => {
    const desk = team();
    expect(desk.when(at, faqs([entry, { ...entry, id: 'b', answer: ' ' }])).refusal?.code).toBe('Invalid');
    expect(desk.when(at, faqs([{ ...entry, answer: '{name}' }])).refusal?.code).toBe('Invalid');
    expect(desk.desk.books.faqs.size).toBe(0);
  });

  test('keeps entries tidy, says only what is other than before, and forgets only what is there', () => {
    const desk = team().given(at, faqs([{ ...entry, answer: ' Two days, {buyer}. ' }]));
    expect(desk.desk.books.faqs.get('times')).toEqual(entry);
    expect(desk.when(at, faqs([entry], ['unknown'])).events).toEqual([]);
    const other = { ...entry, id: 'b', question: 'How much?' };
    expect(desk.when(at, faqs([entry, other])).events).toMatchObject([{ keep: [other], forget: [] }]);
    expect(desk.when(at, faqs([], ['times', 'times', 'unknown'])).events).toMatchObject([
      { keep: [], forget: ['times'] },
    ]);
    expect(desk.desk.books.faqs.get('times')).toBeNull();
  });

  test('of ten thousand entries comes in one commit of events each of which fits into a message of a team’s log', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      ...entry,
      id: `${n}`,
      answer: 'ต'.repeat(200),
    }));
    const largest = {
      ...entry,
      phrasings: Array.from({ length: 50 }, (_, n) => `${n} `.padEnd(300, 'ต')),
      answer: 'ต'.repeat(2000),
    };
    const desk = team();
    const { events } = desk.when(at, faqs([...many, largest]));
    expect(desk.desk.books.faqs.size).toBe(10_001);
    for (const event of events) expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(60_000);
    expect(events.length).toBeLessThan(500);
  });
});

describe('the team’s replies', () => {
  test('are changed by owners and supervisors, and by nobody for what a shop begins with', () => {
    expect(team().when(at, replies([reply], [], 'ana')).refusal?.code).toBe('NotAllowed');
    expect(team().when(at, replies([reply])).events).toEqual([
      { type: 'RepliesChanged', at, by: 'sue', keep: [reply], forget: [] },
    ]);
    expect(team().when(at, { do: 'changeReplies', keep: [reply], forget: [] }).events).toEqual([
      { type: 'RepliesChanged', at, keep: [reply], forget: [] },
    ]);
  });

  test('have a shortcut once; two may change places, and one that is forgotten gives its own free', () => {
    const other = { ...reply, id: 'b', title: 'Other', shortcut: 'b' };
    const desk = team().given(at, replies([reply, other]));
    expect(desk.when(at, replies([{ ...other, shortcut: 'WAY' }])).refusal?.words).toContain('On its way');
    expect(desk.when(at, replies([{ ...other, id: 'c' }])).refusal?.words).toContain('Other');
    desk.given(
      at,
      replies([
        { ...reply, shortcut: 'b' },
        { ...other, shortcut: 'way' },
      ]),
    );
    desk.given(at, replies([{ ...reply, id: 'd', shortcut: 'way' }], ['b']));
    expect([...desk.desk.books.replies.values()].map((each) => each && [each.id, each.shortcut])).toEqual([
      ['way', 'b'],
      null,
      ['d', 'way'],
    ]);
  });

  test('that are none in shape, as a log of strangers may have them, are passed over', () => {
    const desk = team();
    for (const keep of [[null, 5, { id: 'x' }, reply], 'all', undefined])
      desk.desk.apply({ type: 'RepliesChanged', at, by: 'sue', keep, forget: [7] } as never);
    expect([...desk.desk.books.replies]).toEqual([['way', reply]]);
  });
});
