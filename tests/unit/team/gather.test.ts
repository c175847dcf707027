import { describe, expect, test } from 'vitest';
import { type Entry, Gatherer, type LogMessage } from '../../../core/team/gather.ts';
import { payloadOf } from '../../../core/team/parse-commit.ts';
import { type MessageKind, subjectOf, subjectsOf } from '../../../core/team/subject.ts';
import { blocking } from '../../support/blocking.ts';

interface Told {
  readonly position: number;
  readonly kind: MessageKind;
  readonly stream?: string;
  readonly author?: string;
  readonly batch?: string;
  readonly after?: string;
  readonly filter?: string;
  readonly data?: Uint8Array | string;
}

function message({ position, kind, stream = 'conversation/b1', author = 'ann', ...rest }: Told): LogMessage {
  const { batch = '', after = '0', filter = subjectsOf(stream), data = '' } = rest;
  const headers: Record<string, string> = {
    'Nats-Batch-Id': batch,
    'Nats-Expected-Last-Subject-Sequence': after,
    'Nats-Expected-Last-Subject-Sequence-Subject': filter,
  };
  return {
    position,
    subject: subjectOf({ stream, author, kind }),
    header: (name) => headers[name] ?? '',
    data: typeof data === 'string' ? new TextEncoder().encode(data) : data,
  };
}

const writes = (...chats: string[]) => payloadOf(blocking('x', ...chats), '', null);
const mark = (position: number, chat: string, more: Partial<Told> = {}) =>
  message({ position, kind: 'mark', stream: `conversation/${chat}`, batch: 'one', ...more });

async function gathered(...messages: LogMessage[]): Promise<Entry[]> {
  return new Gatherer(null).take(messages);
}

const verdicts = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.what === 'commit' ? entry.commit.position : entry.why));

describe('what the log of a team comes to', () => {
  test('a commit that said what it comes after', async () => {
    const [entry] = await gathered(message({ position: 7, kind: 'commit', data: await writes('b1') }));
    expect(entry).toEqual({
      what: 'commit',
      author: 'ann',
      commit: { ...blocking('x', 'b1'), position: 7 },
      heads: new Map([['conversation/b1', 7]]),
    });
  });

  test('a commit and its marks are one, and say where each stream stands', async () => {
    const main = message({ position: 9, kind: 'commit', batch: 'one', data: await writes('b1', 'b2', 'b3') });
    const [entry, ...more] = await gathered(mark(7, 'b2'), mark(8, 'b3'), main);
    expect(more).toEqual([]);
    expect(entry?.what === 'commit' && Object.fromEntries(entry.heads)).toEqual({
      'conversation/b1': 9,
      'conversation/b2': 7,
      'conversation/b3': 8,
    });
  });

  test('is held back in the middle of a commit, and goes on when the rest comes', async () => {
    const gatherer = new Gatherer(null);
    expect(await gatherer.take([mark(7, 'b2')])).toEqual([]);
    expect(gatherer.before).toBe(6);
    const main = message({ position: 8, kind: 'commit', batch: 'one', data: await writes('b1', 'b2') });
    expect(verdicts(await gatherer.take([main]))).toEqual([8]);
    expect(gatherer.before).toBeNull();
  });

  test.each<[string, Partial<Told>]>([
    ['does not say what it comes after', { after: '' }],
    ['says nothing that could be held against the truth', { after: '-1' }],
    ['says what it comes after on another stream', { filter: subjectsOf('conversation/b2') }],
    ['says what it comes after on all streams', { filter: 'ev.>' }],
  ])('void: it %s', async (_what, more) => {
    const entries = await gathered(
      message({ position: 1, kind: 'commit', data: await writes('b1'), ...more }),
      message({ position: 2, kind: 'commit', data: await writes('b1') }),
    );
    expect(verdicts(entries)).toEqual(['unsaid', 2]);
  });

  test.each<[string, LogMessage[]]>([
    ['has no mark', []],
    ['has the mark of another stream', [mark(4, 'b3')]],
    ['has the mark of another commit', [mark(4, 'b2', { batch: 'two' })]],
    ['has another’s mark', [mark(4, 'b2', { author: 'bob' })]],
    ['has a mark that is not right before it', [mark(3, 'b2')]],
    ['has a mark that does not say what it comes after', [mark(4, 'b2', { after: '' })]],
  ])('void: of a stream that it writes to, it %s', async (_what, marks) => {
    const main = message({ position: 5, kind: 'commit', batch: 'one', data: await writes('b1', 'b2') });
    expect(verdicts(await gathered(...marks, main)).at(-1)).toBe('unsaid');
  });

  test.each<[string, string, string]>([
    ['no text', '\u0001\u0002', 'sealed'],
    ['nothing', '', 'malformed'],
    ['no JSON', '{', 'malformed'],
    ['not a commit', '{"v":1}', 'malformed'],
    ['an event without a kind', '{"v":1,"id":"x","at":1,"events":[{"at":1}]}', 'malformed'],
    [
      'a chat that is no text',
      '{"v":1,"id":"x","at":1,"events":[{"type":"a","at":1,"conversation":5}]}',
      'malformed',
    ],
    ['an instant that is none', '{"v":1,"id":"x","at":"now","events":[]}', 'malformed'],
    ['a newer desk’s', '{"v":2,"id":"x","at":1,"events":[]}', 'newer'],
    ['a newer desk’s that says all else anew', '{"v":3,"parts":{}}', 'newer'],
    ['of a version that is none', '{"v":0,"id":"x","at":1,"events":[]}', 'malformed'],
  ])('void, told and passed over: %s', async (_what, data, why) => {
    const entries = await gathered(
      message({ position: 1, kind: 'commit', data }),
      message({ position: 2, kind: 'commit', data: await writes('b1') }),
    );
    expect(verdicts(entries)).toEqual([why, 2]);
  });

  test('void: a newer desk’s that does not say what it comes after stops nobody', async () => {
    const data = '{"v":2,"id":"x","at":1,"events":[]}';
    expect(verdicts(await gathered(message({ position: 1, kind: 'commit', data, after: '' })))).toEqual([
      'unsaid',
    ]);
  });

  test('void: a message where none belongs', async () => {
    const stray = { ...message({ position: 1, kind: 'commit' }), subject: 'ev.0.a+b.ann.c' };
    expect(verdicts(await gathered(stray))).toEqual(['misplaced']);
  });

  test('marks that no commit follows count for nothing', async () => {
    const other = message({ position: 9, kind: 'commit', data: await writes('b1') });
    const strays = await gathered(mark(7, 'b2'), mark(8, 'b3', { batch: '' }), other);
    expect(verdicts(strays)).toEqual(['stray', 'stray', 9]);
    const gatherer = new Gatherer(null);
    expect(await gatherer.take([mark(7, 'b2'), mark(8, 'b3')])).toEqual([]);
    const heads = new Map([
      ['conversation/b2', 7],
      ['conversation/b3', 8],
    ]);
    const stray = { what: 'void', position: 8, author: 'ann', why: 'stray', heads };
    expect(gatherer.giveUp()).toEqual([stray]);
    expect(gatherer.before).toBeNull();
  });

  test('what is void moves its streams all the same', async () => {
    const main = message({ position: 9, kind: 'commit', batch: 'one', data: '{' });
    const odd = { ...message({ position: 10, kind: 'commit' }), subject: 'ev.0.shop.ann.x' };
    const entries = await gathered(mark(8, 'b2'), main, odd);
    expect(verdicts(entries)).toEqual(['malformed', 'misplaced']);
    expect(entries.map(({ heads }) => Object.fromEntries(heads))).toEqual([
      { 'conversation/b1': 9, 'conversation/b2': 8 },
      { shop: 10 },
    ]);
  });
});
