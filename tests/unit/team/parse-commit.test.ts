import { describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import type { Commit } from '../../../core/engine/commit.ts';
import { parseCommit, payloadOf } from '../../../core/team/parse-commit.ts';

const read = async (commit: Commit) => parseCommit(await payloadOf(commit, '', null), '', null);
const commitOf = (...events: object[]): Commit => ({ id: 'c', at: 1, events: events as DeskEvent[] });

describe('a commit of a stranger', () => {
  test('is read with events whose buyer is a person and not a stream', async () => {
    const buyer = { id: 'b1', nickname: 'Putri', avatar: '' };
    const commit = commitOf({ type: 'BuyerIntroduced', conversation: 'b1', at: 1, buyer, canSend: true });
    expect(await read(commit)).toEqual({ commit });
  });

  test.each([
    { type: 'ChatStarred', at: 1, conversation: 7 },
    { type: 'OrderRecorded', at: 1, order: 'o1', buyer: {} },
    { type: 'OrderRecorded', at: 1, buyer: 'b1' },
    { type: 'ReturnRecorded', at: 1, order: ['o1'] },
    { type: 'BuyerFactRecorded', at: 1 },
    { type: 'ChatStarred', conversation: 'b1' },
  ])('is broken where nobody can tell whose stream it is: %o', async (event) => {
    expect(await read(commitOf(event))).toEqual({ broken: 'malformed' });
  });
});
