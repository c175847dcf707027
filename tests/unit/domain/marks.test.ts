import { expect, test } from 'vitest';
import { shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const b1 = { conversation: 'b1' } as const;
const asked = () => shopWith().given(at, arrive('b1', shopMessage(1, at)));
const latest = (desk: ReturnType<typeof asked>) => desk.desk.conversations.get('b1')?.latest;

test('a star, a flag and a category are the chat’s; the next begins without', () => {
  const desk = asked().given(
    at,
    { do: 'starChat', by: 'ana', on: true, ...b1 },
    { do: 'flagChat', by: 'ana', on: true, ...b1 },
    { do: 'categorizeChat', category: 'logistics', ...b1 },
  );
  expect(latest(desk)).toMatchObject({ starred: true, flagged: true, category: 'logistics' });
  desk.given(at + 1, { do: 'flagChat', by: 'ben', on: false, ...b1 }, { do: 'endChat', by: 'ana', ...b1 });
  expect(latest(desk)).toMatchObject({ status: 'closed', flagged: false, endedBy: 'ana', closedAt: at + 1 });
  desk.given(at + 9, arrive('b1', shopMessage(2, at + 9)));
  expect(latest(desk)).toMatchObject({
    n: 2,
    starred: false,
    flagged: false,
    category: 'none',
    orders: [],
    holder: null,
  });
});

test('a disabled agent who is enabled again can act', () => {
  const desk = asked().given(at, { do: 'disableAgent', agent: 'ben' }, { do: 'enableAgent', agent: 'ben' });
  expect(desk.when(at, { do: 'claimChat', by: 'ben', ...b1 }).refusal).toBeNull();
});

test('“no response needed” ends the wait, and a later message waits again', () => {
  const desk = asked().given(at, { do: 'markNoResponseNeeded', by: 'ana', ...b1 });
  expect(latest(desk)).toMatchObject({ wait: null, facts: { noResponseNeeded: true } });
  expect(desk.when(at, { do: 'markNoResponseNeeded', by: 'ana', ...b1 }).events).toEqual([]);
  desk.given(at + 9, arrive('b1', shopMessage(2, at + 9)));
  expect(latest(desk)?.wait?.since).toBe(at + 9);
});

test('blocking closes the open chat, and messages are kept out of sight until unblocked', () => {
  const desk = asked().given(at + 1, { do: 'blockBuyer', ...b1 });
  expect(latest(desk)).toMatchObject({ status: 'closed', reason: 'blocked', endedBy: null });
  expect(desk.when(at + 2, { do: 'blockBuyer', ...b1 }).events).toEqual([]);
  const { events } = desk.when(at + 3, arrive('b1', shopMessage(2, at + 3)));
  expect(events).toMatchObject([{ type: 'MessageReceived', hidden: true, chat: null, order: '' }]);
  desk.given(at + 4, { do: 'unblockBuyer', ...b1 }, arrive('b1', shopMessage(3, at + 4)));
  expect(latest(desk)).toMatchObject({ n: 2, status: 'open' });
});

test('a buyer without an open chat is blocked without one being closed', () => {
  expect(shopWith().when(at, { do: 'blockBuyer', ...b1 }).events).toEqual([
    { type: 'BuyerBlocked', ...b1, at, by: null },
  ]);
});

test('the last line is the newest message, whoever wrote it, also while it is on its way', () => {
  const desk = asked();
  expect(latest(desk)?.last).toEqual({ by: 'buyer', kind: 'text', text: 'Line 1', at });
  const content = saying('Yes.') as never;
  desk.given(at + 5, { do: 'sendMessage', by: 'ana', messageId: 'own', content, ...b1 });
  expect(latest(desk)).toMatchObject({ last: { by: 'agent', agent: 'ana', text: 'Yes.' }, unread: false });
  desk.given(at + 9, arrive('b1', shopMessage(2, at + 9, { author: 'automation' })));
  expect(latest(desk)?.last).toMatchObject({ by: 'automation', text: 'Line 2' });
});

test('a transfer keeps its note', () => {
  const desk = asked().given(at, { do: 'claimChat', by: 'ana', ...b1 });
  expect(
    desk.when(at, { do: 'transferChat', by: 'ana', to: 'ben', note: 'Over to you', ...b1 }).events,
  ).toMatchObject([
    {
      type: 'ChatAssigned',
      to: 'ben',
      from: 'ana',
      by: 'ana',
      why: { rule: 'transferred', candidates: [], note: 'Over to you' },
    },
  ]);
});

test('a failed message can be tried again or given up, and one on its way cannot', () => {
  const content = saying('Yes.') as never;
  const own = { messageId: 'own', ...b1 };
  const desk = asked().given(at, { do: 'sendMessage', by: 'ana', content, ...own });
  expect(desk.when(at, { do: 'discardMessage', by: 'ana', ...own }).refusal?.code).toBe('NotAllowed');
  expect(desk.when(at, { do: 'retryMessage', by: 'ana', ...own }).events).toEqual([]);
  desk.given(at, { do: 'recordFailure', why: 'No.', ...own });
  expect(desk.when(at, { do: 'recordFailure', why: 'No.', ...own }).events).toEqual([]);
  desk.given(at, { do: 'retryMessage', by: 'ana', ...own }, { do: 'recordFailure', why: 'No.', ...own });
  desk.given(at, { do: 'discardMessage', by: 'ana', ...own });
  expect(desk.desk.conversations.get('b1')?.outgoing).toEqual([]);
});
