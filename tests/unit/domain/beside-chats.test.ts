import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { foundBy, streamsOfAll } from '../../../core/domain/desk/stream.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { team } from '../../support/team.ts';

const at = Date.UTC(2026, 2, 3, 9);
const about = { order: 'o1', parcel: 'p1', carrier: 'J&T', tracking: 'JT1' };
const note = (id: string, what: 'copied' | 'answer' = 'copied', by = 'ana'): Command => ({
  ...{ do: 'keepCarrierNote', by, about, buyer: 'b1', note: { id, what, text: `Text ${id}` } },
});

describe('a thread with a carrier', () => {
  test('is its parcel’s own stream, begins with the first note, and keeps each note once', () => {
    const desk = team();
    const { events } = desk.when(at, note('n1'));
    expect(streamsOfAll(events)).toEqual(['carrier/o1/p1']);
    expect(desk.when(at + 1, note('n1')).events).toEqual([]);
    expect(desk.desk.books.threads.get('o1/p1')).toEqual({
      ...{ ...about, id: 'o1/p1', buyer: 'b1', state: 'open', openedAt: at, changedAt: at },
      notes: [{ id: 'n1', what: 'copied', at, by: 'ana', text: 'Text n1' }],
    });
  });

  test('is open until an answer, closed when somebody says so, and open again with the next note', () => {
    const desk = team().given(at, note('n1'));
    const thread = 'o1/p1';
    const state = () => desk.desk.books.threads.get(thread)?.state;
    desk.given(at, { do: 'markCarrierSent', by: 'ben', thread, note: 'n1' }, note('n2', 'answer'));
    expect(state()).toBe('answered');
    const close = { do: 'closeCarrierThread', by: 'ben', thread, closed: true } as const;
    expect(desk.when(at + 5, close).events).toMatchObject([{ type: 'CarrierThreadClosed', by: 'ben' }]);
    expect(desk.when(at + 6, close).events).toEqual([]);
    expect(desk.desk.books.threads.get(thread)).toMatchObject({ state: 'closed', changedAt: at + 5 });
    desk.given(at + 7, note('n3'));
    expect(state()).toBe('answered');
  });

  test('is for everybody who works here; what is about no thread, or no note, is nothing', () => {
    const desk = team();
    expect(desk.when(at, note('n1', 'copied', 'dan')).refusal?.code).toBe('AgentDisabled');
    expect(desk.when(at, { do: 'markCarrierSent', by: 'ana', thread: 'x/y', note: 'n' }).events).toEqual([]);
    expect(
      desk.when(at, { do: 'closeCarrierThread', by: 'ana', thread: 'x/y', closed: true }).events,
    ).toEqual([]);
    for (const said of [null, {}, { id: 'n', what: 'sent', text: '' }, { id: 'n', what: 'answer', text: 5 }])
      desk.desk.apply({
        ...{ type: 'CarrierNoteKept', at, by: 'ana', thread: 'o1/p1', about, buyer: '', note: said },
      } as never);
    expect(desk.desk.books.threads.size).toBe(0);
  });
});

describe('a stop called a mistake', () => {
  const hotline = { category: 'contact', words: 'call 0800 496 0123', allowable: '0800 496 0123' } as const;
  const keep = {
    ...{ do: 'keepMistakes', by: 'ana', conversation: 'b1', text: 'You may call 0800 496 0123.' },
    mistakes: [hotline],
  } as const satisfies Command;
  const id = 'contact call 0800 496 0123';
  const settle = (state: 'allowed' | 'dismissed', by = 'sue'): Command => ({
    ...{ do: 'settleMistake', by, id, state },
  });
  const desk = () => team().given(at, arrive('b1', shopMessage(1, at)));

  test('is an event of the chat it was written in, found with all others', () => {
    const { events } = desk().when(at, keep);
    expect(events).toMatchObject([{ type: 'GuardMistakesKept', conversation: 'b1', chat: 1, by: 'ana' }]);
    expect(streamsOfAll(events)).toEqual(['conversation/b1']);
    expect(foundBy(events)).toEqual(['conversation/b1', 'guard']);
    expect(desk().when(at, { ...keep, conversation: 'b9' }).refusal?.code).toBe('NoOpenChat');
    expect(desk().when(at, { ...keep, by: 'dan' }).refusal?.code).toBe('AgentDisabled');
  });

  test('is settled by owners and supervisors, with its words, and stands again when it is said again', () => {
    const kept = desk().given(at, keep);
    expect(kept.when(at, settle('allowed', 'ben')).refusal?.code).toBe('NotAllowed');
    const { events } = kept.when(at, settle('allowed'));
    expect(events).toEqual([{ type: 'GuardCaseSettled', at, by: 'sue', ...hotline, state: 'allowed' }]);
    expect(streamsOfAll(events)).toEqual(['guard']);
    expect(kept.when(at, settle('allowed')).events).toEqual([]);
    expect(kept.desk.books.cases.get(id)).toMatchObject({ state: 'allowed', by: 'ana' });
    kept.given(at, keep);
    expect(kept.desk.books.cases.get(id)?.state).toBe('kept');
    expect(kept.when(at, { ...settle('allowed'), id: 'contact else' } as Command).events).toEqual([]);
  });

  test('that a shop allows outlasts the chat it came from', () => {
    const shop = team();
    shop.desk.apply({ type: 'GuardCaseSettled', at, by: 'sue', ...hotline, state: 'allowed' });
    expect(shop.desk.books.cases.get(id)).toEqual({
      ...{ ...hotline, id, text: hotline.words, by: 'sue', at, state: 'allowed' },
    });
  });
});
