import { describe, expect, test } from 'vitest';
import type { LibraryWork } from '../../core/protocol/library-work.ts';
import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { askedBefore } from '../../core/store/queries/asked-before.ts';
import { askedLately } from '../../core/store/queries/asked-lately.ts';
import { faqsNow } from '../../core/store/queries/faqs-now.ts';
import { savedReplies } from '../../core/store/queries/saved-replies.ts';
import { askHouseOf } from '../support/ask-house.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { putFaqs, putReplies } from '../support/kept-texts.ts';

const entry = {
  ...{ id: 'times', question: 'How long?', phrasings: ['when'], answer: 'Two days, {buyer}.' },
  ...{ category: 'Shipping', language: 'en' },
};
const reply = { id: 'way', title: 'On its way', shortcut: 'way', text: 'It is on its way.', owner: '' };

/** Mira opened the shop, so she is its owner; Dewi is an agent. */
const ask = ({ db }: DeskInMemory, by: string, work: LibraryWork | { readonly do: string }) =>
  askHouseOf(db, by, work);

const done = { ok: true };
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('the FAQ library', () => {
  test('is changed by the shop’s managers alone', async () => {
    const desk = await deskWith('mira', 'dewi');
    const work: LibraryWork = { do: 'changeFaqs', keep: [entry], forget: [] };
    expect(await ask(desk, 'dewi', work)).toMatchObject(refused('NotAllowed'));
    expect(await ask(desk, 'nobody', work)).toMatchObject(refused('AgentUnknown'));
    expect(await desk.db.faqs.count()).toBe(0);
    expect(await ask(desk, 'mira', work)).toMatchObject(done);
    expect(await faqsNow(desk.db)).toEqual([{ ...entry, asked: [] }]);
  });

  test('keeps what buyers taught an entry when it is changed, and gives it back with one that was deleted', async () => {
    const desk = await deskWith('mira');
    const row = { ...entry, asked: ['when does it come'] };
    await putFaqs(desk.db, row);
    await ask(desk, 'mira', { do: 'changeFaqs', keep: [{ ...entry, answer: ' Three days. ' }], forget: [] });
    expect(await faqsNow(desk.db)).toEqual([{ ...row, answer: 'Three days.' }]);
    expect(await ask(desk, 'mira', { do: 'changeFaqs', keep: [], forget: ['times', 'unknown'] })).toEqual({
      ok: true,
      value: { before: [{ ...row, answer: 'Three days.' }] },
    });
    expect(await desk.db.faqs.count()).toBe(0);
    expect(await ask(desk, 'mira', { do: 'changeFaqs', keep: [row], forget: [] })).toMatchObject(done);
    expect(await faqsNow(desk.db)).toEqual([row]);
  });

  test.each([
    ['an entry without an answer', { keep: [entry, { ...entry, id: 'b', answer: ' ' }] }],
    ['a variable that nothing fills', { keep: [entry, { ...entry, id: 'b', answer: '{name}' }] }],
    ['a field that nobody knows', { keep: [{ ...entry, html: '<b>' }] }],
    ['more than are taken at once', { keep: Array.from({ length: 10_001 }, () => entry) }],
    ['ids of nothing', { forget: [''] }],
  ])('takes nothing of a change with %s', async (_, change) => {
    const desk = await deskWith('mira');
    const work = { do: 'changeFaqs', keep: [], forget: [], ...change };
    expect(await ask(desk, 'mira', work)).toMatchObject({ ok: false, fault: { code: 'NotUnderstood' } });
    expect(await desk.db.faqs.count()).toBe(0);
  });

  test('is whole as it was when the disk fails in the middle of an import', async () => {
    const desk = await deskWith('mira');
    const many = Array.from({ length: 500 }, (_, n) => ({ ...entry, id: `${n}` }));
    desk.db.faqs.hook('creating', (id) => {
      if (id === '400') throw new Error('no room');
    });
    await expect(ask(desk, 'mira', { do: 'changeFaqs', keep: many, forget: [] })).rejects.toThrow();
    expect(await desk.db.faqs.count()).toBe(0);
  });
});

describe('saved replies', () => {
  const own = { ...reply, id: 'own', owner: 'dewi' };
  const keep = (...replies: (typeof reply)[]): LibraryWork => ({
    do: 'changeReplies',
    keep: replies,
    forget: [],
  });

  test('are everybody’s own to change, the team’s are the managers’', async () => {
    const desk = await deskWith('mira', 'dewi');
    expect(await ask(desk, 'dewi', keep(reply))).toMatchObject(refused('NotAllowed'));
    expect(await ask(desk, 'dewi', keep(own))).toMatchObject(done);
    expect(await ask(desk, 'mira', keep(reply))).toMatchObject(done);
    expect(await ask(desk, 'dewi', { do: 'changeReplies', keep: [], forget: ['way'] })).toMatchObject(
      refused('NotAllowed'),
    );
    // Neither takes another's own, nor makes one the team's behind their back.
    expect(await ask(desk, 'mira', { do: 'changeReplies', keep: [], forget: ['own'] })).toMatchObject(
      refused('NotAllowed'),
    );
    expect(await ask(desk, 'mira', keep({ ...own, owner: '' }))).toMatchObject(refused('NotAllowed'));
    expect(await ask(desk, 'dewi', keep({ ...reply, owner: 'dewi' }))).toMatchObject(refused('NotAllowed'));
    expect((await desk.db.ownReplies.toArray()).map(({ id, owner }) => [id, owner])).toEqual([
      ['own', 'dewi'],
    ]);
    expect((await desk.db.savedReplies.toArray()).map(({ id }) => id)).toEqual(['way']);
  });

  test('have a shortcut once among the same people; two can change places', async () => {
    const desk = await deskWith('mira', 'dewi');
    expect(await ask(desk, 'mira', keep(reply))).toMatchObject(done);
    expect(
      await ask(desk, 'mira', keep({ ...reply, id: 'b', title: 'Other', shortcut: 'WAY' })),
    ).toMatchObject({
      refusal: { code: 'Invalid', words: expect.stringContaining('On its way') },
    });
    expect(await ask(desk, 'dewi', keep(own))).toMatchObject(done);
    expect(await ask(desk, 'mira', keep({ ...reply, id: 'b', title: 'Other', shortcut: 'b' }))).toMatchObject(
      done,
    );
    const swapped = keep({ ...reply, shortcut: 'b' }, { ...reply, id: 'b', title: 'Other', shortcut: 'way' });
    expect(await ask(desk, 'mira', swapped)).toMatchObject(done);
    expect((await desk.db.savedReplies.toArray()).map(({ id, shortcut }) => [id, shortcut])).toEqual([
      ['b', 'way'],
      ['way', 'b'],
    ]);
  });

  test('keep when they were last used', async () => {
    const desk = await deskWith('mira');
    await putReplies(desk.db, { ...reply, usedAt: 7 });
    await ask(desk, 'mira', keep({ ...reply, text: 'Soon.' }));
    expect(await savedReplies(desk.db, 'mira')).toEqual([{ ...reply, text: 'Soon.', usedAt: 7 }]);
  });
});

describe('what buyers asked', () => {
  const noon = Date.parse('2026-03-10T12:00:00Z');
  const day = 86_400_000;
  const said = (
    conversation: string,
    n: number,
    author: 'buyer' | 'agent',
    text: string,
    sentAt: number,
  ) => ({
    do: 'receiveMessages' as const,
    conversation,
    canSend: true,
    buyer: { id: conversation, nickname: conversation, avatar: '' },
    messages: [
      {
        order: '',
        message: {
          ...{ id: `${conversation} ${n}`, index: String(n), sentAt, resolves: author === 'agent' },
          ...{ author, nickname: conversation, visible: true, content: { kind: 'text' as const, text } },
        },
      },
    ],
  });

  test('is read from the latest chats of the last days, each text of a buyer’s once', async () => {
    const desk = await deskWith('mira');
    for (let n = 0; n < 90; n += 1) {
      const at = noon - n * day;
      await desk.given(
        at,
        said(`buyer ${n}`, 0, 'buyer', `Question ${n}?`, at),
        said(`buyer ${n}`, 1, 'agent', 'An answer.', at + 1000),
        said(`buyer ${n}`, 2, 'buyer', 'Thanks', at + 2000),
      );
    }
    const all: string[] = [];
    for await (const lines of askedLately(desk.db, noon - 30 * day, 1000))
      all.push(...lines.map(({ nickname, text }) => `${nickname}: ${text}`));
    expect(all).toHaveLength(62);
    expect(new Set(all).size).toBe(62);
    expect(all.slice(0, 3)).toEqual(['buyer 0: Thanks', 'buyer 0: Question 0?', 'buyer 1: Thanks']);
    let few = 0;
    for await (const lines of askedLately(desk.db, 0, 10)) few += lines.length;
    expect(few).toBeLessThan(100);
  });

  test('before an answer is all the buyer wrote since the answer before it', async () => {
    const desk = await deskWith('mira');
    const texts = [
      ['buyer', 'Where is it?'],
      ['agent', 'On its way.'],
      ['buyer', 'Can I wash it?'],
      ['buyer', 'in the machine'],
      ['agent', 'Yes.'],
      ['agent', 'At thirty degrees.'],
    ] as const;
    for (const [n, [author, text]] of texts.entries())
      await desk.given(noon + n * 1000, said('ana', n, author, text, noon + n * 1000));
    const lines = (await desk.db.entries.toArray()).filter((row) => row.kind === 'message') as MessageEntry[];
    const words = async (text: string) => {
      const answer = lines.find(({ content }) => content.kind === 'text' && content.text === text);
      return (await askedBefore(desk.db, answer as MessageEntry)).map(({ content }) =>
        content.kind === 'text' ? content.text : '',
      );
    };
    expect(await words('On its way.')).toEqual(['Where is it?']);
    expect(await words('Yes.')).toEqual(['Can I wash it?', 'in the machine']);
    expect(await words('At thirty degrees.')).toEqual(['Can I wash it?', 'in the machine']);
  });
});
