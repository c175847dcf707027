import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import { streamsOfAll } from '../../../core/domain/desk/stream.ts';
import { avatarOf } from '../../../core/store/queries/avatar-of.ts';
import { carrierThreads } from '../../../core/store/queries/carrier-threads.ts';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { allowedWords, guardCases } from '../../../core/store/queries/guard-cases.ts';
import { savedReplies } from '../../../core/store/queries/saved-replies.ts';
import { rebuild } from '../../../core/store/rebuild.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';
import { LogInMemory } from '../../support/team-log/log-in-memory.ts';
import { openTeamShop } from '../../support/team-log/open-team.ts';
import { TeamDesk } from '../../support/team-log/team-desk.ts';

const noon = Date.UTC(2026, 2, 10, 12);
const entry = {
  ...{ id: 'times', question: 'How long?', phrasings: ['when'], answer: 'Two days.' },
  ...{ category: null, language: 'en' },
};
const reply = { id: 'way', title: 'On its way', shortcut: 'way', text: 'It is on its way.' };
const about = { order: 'o1', parcel: 'p1', carrier: 'J&T', tracking: 'JT1' };
const hotline = { category: 'contact', words: 'call 0800 496 0123', allowable: '0800 496 0123' } as const;
const image = { type: 'image/png', base64: 'AAAA' } as const;

let log: LogInMemory;
let ola: TeamDesk;
let ana: TeamDesk;
let ben: TeamDesk;

async function allCaughtUp(): Promise<void> {
  for (const desk of [ola, ana, ben]) await desk.store.catchUp();
}

beforeEach(async () => {
  log = new LogInMemory();
  ola = new TeamDesk('ola', log.of('ola'));
  ana = new TeamDesk('ana', log.of('ana'));
  ben = new TeamDesk('ben', log.of('ben'));
  await openTeamShop(ola, [ana, ben], noon);
  await ola.given(noon, arrive('b1', shopMessage(1, noon)));
  await allCaughtUp();
});

/** Something of everything that a team keeps beside its chats, each by whom it is for. */
async function kept(): Promise<void> {
  await ola.given(
    noon + 1,
    { do: 'changeFaqs', by: 'ola', keep: [entry], forget: [] },
    { do: 'changeReplies', by: 'ola', keep: [reply], forget: [] },
  );
  await ana.given(
    noon + 2,
    { do: 'submitAvatar', by: 'ana', agent: 'ana', picture: 'p1', image },
    {
      do: 'keepMistakes',
      by: 'ana',
      conversation: 'b1',
      text: 'Just call 0800 496 0123',
      mistakes: [hotline],
    },
  );
  await ben.given(noon + 3, {
    ...{ do: 'keepCarrierNote', by: 'ben', about, buyer: 'b1' },
    note: { id: 'n1', what: 'copied', text: 'Where is it?' },
  });
  await allCaughtUp();
}

describe('what a team keeps beside its chats', () => {
  test('is in every browser of it, whoever wrote it, and in the log alone', async () => {
    await kept();
    const worked = await ola.worked();
    for (const { db } of [ola, ana, ben]) {
      expect(await faqsNow(db)).toEqual([{ ...entry, asked: [] }]);
      expect(await savedReplies(db, 'ben')).toEqual([{ ...reply, owner: '', usedAt: 0 }]);
      expect(await avatarOf(db, 'p1')).toBe('data:image/png;base64,AAAA');
      expect(await guardCases(db)).toMatchObject([{ ...hotline, by: 'ana', state: 'kept' }]);
      expect(await carrierThreads(db)).toMatchObject([{ ...about, notes: [{ id: 'n1', by: 'ben' }] }]);
    }
    const late = new TeamDesk('ben', log.of('ben'));
    await late.store.catchUp();
    for (const desk of [ana, ben, late]) expect(await desk.worked()).toEqual(worked);
    await rebuild(ben.db);
    expect(await ben.worked()).toEqual(worked);
  });

  test('goes on where another browser left it', async () => {
    await kept();
    await ola.given(noon + 4, {
      do: 'settleMistake',
      by: 'ola',
      id: `contact ${hotline.words}`,
      state: 'allowed',
    });
    await ana.store.catchUp();
    expect(await allowedWords(ana.db)).toEqual([hotline.allowable]);
    await ana.given(noon + 5, { do: 'markCarrierSent', by: 'ana', thread: 'o1/p1', note: 'n1' });
    await ola.given(
      noon + 6,
      { do: 'reviewAvatar', by: 'ola', agent: 'ana', picture: 'p1', accepted: true, why: '' },
      { do: 'changeFaqs', by: 'ola', keep: [], forget: ['times'] },
    );
    await ana.given(noon + 7, {
      ...{ do: 'submitAvatar', by: 'ana', agent: 'ana', picture: 'p2' },
      image: { ...image, base64: 'BBBB' },
    });
    await ana.given(noon + 8, { do: 'removeAvatar', by: 'ana', agent: 'ana' });
    await allCaughtUp();
    for (const { db } of [ola, ana, ben]) {
      expect(await carrierThreads(db)).toMatchObject([{ notes: [{ what: 'sent', by: 'ana' }] }]);
      expect(await faqsNow(db)).toEqual([]);
      expect(await db.avatars.count()).toBe(0);
    }
    expect(await ben.worked()).toEqual(await ola.worked());
  });

  test('comes in parts where a file brings more than a message of the log has room for, and is forgotten by one', async () => {
    const keep = Array.from({ length: 400 }, (_, n) => ({ ...entry, id: `f${n}`, answer: 'ต'.repeat(300) }));
    await ola.given(noon + 1, { do: 'changeFaqs', by: 'ola', keep, forget: [] });
    await allCaughtUp();
    expect(log.commits.length).toBeGreaterThan(10);
    expect(await ana.db.faqs.count()).toBe(400);
    await ola.given(noon + 2, { do: 'changeFaqs', by: 'ola', keep: [], forget: keep.map(({ id }) => id) });
    await allCaughtUp();
    for (const { db } of [ola, ana, ben]) expect(await db.faqs.count()).toBe(0);
    expect(await ben.worked()).toEqual(await ola.worked());
  });

  test('is decided again where another came first: two have no shortcut between them', async () => {
    await ola.given(noon, { do: 'setRole', by: 'ola', agent: 'ben', role: 'supervisor' });
    await ben.store.catchUp();
    const keep = (by: string, id: string) =>
      ({ do: 'changeReplies', by, keep: [{ ...reply, id, title: `Of ${by}` }], forget: [] }) as const;
    await ola.given(noon + 1, keep('ola', 'a'));
    const { refusal } = await ben.run(noon + 1, keep('ben', 'b'));
    expect(refusal?.words).toBe('“Of ola” has the shortcut /way already.');
    expect(await ben.db.savedReplies.count()).toBe(1);
  });
});

describe('nothing of it counts, in any browser, that was written', () => {
  const at = noon + 20;
  const change = { at, by: 'ben', forget: [] } as const;
  const note = { id: 'n9', what: 'answer', text: 'So.' } as const;
  test.each<[string, unknown]>([
    ['past a role in the FAQ library', { type: 'FaqsChanged', ...change, keep: [{ ...entry, id: 'x' }] }],
    ['past a role in nobody’s name', { type: 'FaqsChanged', at, keep: [], forget: ['times'] }],
    [
      'past a role in the team’s replies',
      { type: 'RepliesChanged', ...change, keep: [{ ...reply, id: 'x' }] },
    ],
    ['in another’s name', { type: 'RepliesChanged', ...change, by: 'ola', keep: [], forget: ['way'] }],
    [
      'past a role about the guard',
      { type: 'GuardCaseSettled', at, by: 'ben', ...hotline, state: 'allowed' },
    ],
    ['for another’s picture', { type: 'AvatarSubmitted', at, agent: 'ana', picture: 'x', image }],
    [
      'to a carrier in another’s name',
      { type: 'CarrierNoteKept', at, by: 'ana', thread: 'o1/p1', about, buyer: '', note },
    ],
  ])('%s', async (_, event) => {
    await kept();
    const rows = async ({ db }: TeamDesk) => {
      const tables = [db.faqs, db.savedReplies, db.avatars, db.guardCases, db.carrierThreads];
      return Promise.all(tables.map((table) => table.toArray()));
    };
    const before = await rows(ola);
    const events = [event as DeskEvent];
    log.force('ben', { id: 'forged', at, events }, streamsOfAll(events));
    await allCaughtUp();
    for (const desk of [ola, ana, ben]) {
      expect(await rows(desk)).toEqual(before);
      expect(await desk.db.commits.orderBy('position').last()).toMatchObject({ events: [], author: 'ben' });
    }
  });

  test('in no shape that anybody knows, and it stops nobody', async () => {
    await kept();
    const strange = [
      { type: 'CarrierNoteKept', at, by: 'ben', thread: 'o2/p2', about: null, buyer: 5, note: null },
      { type: 'CarrierNoteSent', at, by: 'ben', thread: 'o3/p3', note: { id: 1 } },
      { type: 'GuardMistakesKept', at, by: 'ben', conversation: 'b1', chat: 1, text: 5, mistakes: 'all' },
      {
        type: 'AvatarSubmitted',
        at,
        agent: 'ben',
        picture: 'x',
        image: { type: 'text/html', base64: '<b>' },
      },
    ] as unknown as DeskEvent[];
    log.force('ben', { id: 'strange', at, events: strange }, streamsOfAll(strange));
    await ola.given(at + 1, { do: 'changeFaqs', by: 'ola', keep: [{ ...entry, id: 'later' }], forget: [] });
    await allCaughtUp();
    for (const { db } of [ola, ana, ben]) {
      expect(await db.faqs.count()).toBe(2);
      expect(await db.carrierThreads.count()).toBe(1);
      expect(await db.guardCases.count()).toBe(1);
      expect(await avatarOf(db, 'x')).toBe('');
    }
  });
});
