import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const b1 = { conversation: 'b1' } as const;
const note = '';
const content = saying('Yes.') as never;

/** A chat with b1 that ana holds, one with b2 that nobody holds; dan is disabled. */
const desk = () =>
  shopWith({ agents: ['ana', 'ben', 'dan'] })
    .given(at, arrive('b1', shopMessage(1, at)), arrive('b2', shopMessage(2, at)))
    .given(at, { do: 'claimChat', by: 'ana', conversation: 'b1' }, { do: 'disableAgent', agent: 'dan' });

const refused: readonly (readonly [string, Command, string])[] = [
  ['claiming by a stranger', { do: 'claimChat', by: 'zoe', ...b1 }, 'AgentUnknown'],
  ['claiming what one has', { do: 'claimChat', by: 'ana', ...b1 }, 'AlreadyHolds'],
  ['claiming what another has', { do: 'claimChat', by: 'ben', ...b1 }, 'ChatTaken'],
  ['claiming where no chat is', { do: 'claimChat', by: 'ana', conversation: 'b9' }, 'NoOpenChat'],
  ['claiming by a disabled agent', { do: 'claimChat', by: 'dan', conversation: 'b2' }, 'AgentDisabled'],
  ['assigning to a stranger', { do: 'assignChat', by: 'ana', to: 'zoe', ...b1 }, 'AgentUnknown'],
  ['assigning to a disabled agent', { do: 'assignChat', by: 'ana', to: 'dan', ...b1 }, 'AgentDisabled'],
  ['assigning to who has it', { do: 'assignChat', by: 'ben', to: 'ana', ...b1 }, 'AlreadyHolds'],
  ['assigning by a disabled agent', { do: 'assignChat', by: 'dan', to: 'ben', ...b1 }, 'AgentDisabled'],
  [
    'assigning where no chat is',
    { do: 'assignChat', by: 'ana', to: 'ben', conversation: 'b9' },
    'NoOpenChat',
  ],
  ['transferring another’s', { do: 'transferChat', by: 'ben', to: 'ana', note, ...b1 }, 'NotYours'],
  ['transferring to oneself', { do: 'transferChat', by: 'ana', to: 'ana', note, ...b1 }, 'AlreadyHolds'],
  [
    'transferring where no chat is',
    { do: 'transferChat', by: 'ana', to: 'ben', note, conversation: 'b9' },
    'NoOpenChat',
  ],
  [
    'transferring by a disabled agent',
    { do: 'transferChat', by: 'dan', to: 'ben', note, ...b1 },
    'AgentDisabled',
  ],
  ['transferring all of none', { do: 'transferAll', by: 'ben', to: 'ana', note }, 'NothingToTransfer'],
  [
    'transferring all to a disabled agent',
    { do: 'transferAll', by: 'ana', to: 'dan', note },
    'AgentDisabled',
  ],
  [
    'calling back by a disabled agent',
    { do: 'recallMessage', by: 'dan', messageId: 'own', ...b1 },
    'AgentDisabled',
  ],
  [
    'calling back what is unknown',
    { do: 'recallMessage', by: 'ana', messageId: 'own', ...b1 },
    'AlreadyLeft',
  ],
  ['ending by a disabled agent', { do: 'endChat', by: 'dan', ...b1 }, 'AgentDisabled'],
  ['ending what is not open', { do: 'endChat', by: 'ana', conversation: 'b9' }, 'NoOpenChat'],
  ['marking by a disabled agent', { do: 'markNoResponseNeeded', by: 'dan', ...b1 }, 'AgentDisabled'],
  ['flagging what is not open', { do: 'flagChat', by: 'ana', on: true, conversation: 'b9' }, 'NoOpenChat'],
  [
    'a category where no chat is',
    { do: 'categorizeChat', category: 'logistics', conversation: 'b9' },
    'NoOpenChat',
  ],
  ['a rating where nothing has closed', { do: 'rateChat', stars: 5, ...b1 }, 'NothingToRate'],
  [
    'writing where no chat ever was',
    { do: 'sendMessage', by: 'ana', messageId: 'x', content, conversation: 'b9' },
    'NoOpenChat',
  ],
  [
    'trying again what was never written',
    { do: 'retryMessage', by: 'ana', messageId: 'x', ...b1 },
    'MessageUnknown',
  ],
  [
    'giving up by a disabled agent',
    { do: 'discardMessage', by: 'dan', messageId: 'x', ...b1 },
    'AgentDisabled',
  ],
  ['adding an agent twice', { do: 'addAgent', agent: 'ben', nickname: 'Ben', capacity: 1 }, 'AgentKnown'],
  ['opening the desk of a stranger', { do: 'openDesk', agent: 'zoe', desk: 'window' }, 'AgentUnknown'],
  ['a chat about an unknown order', { do: 'startChat', by: 'ana', order: 'o9', ...b1 }, 'OrderUnknown'],
  ['a return on an unknown order', { do: 'recordReturn', order: 'o9', status: 'X' }, 'OrderUnknown'],
];

describe('refused, in words, and nothing changes:', () => {
  test.each(refused)('%s', (_name, command, code) => {
    const { events, refusal } = desk().when(at + 1, command);
    expect(events).toEqual([]);
    expect(refusal?.code).toBe(code);
    expect(refusal?.words).toMatch(/^[A-Z].+\.$/);
  });

  test('names who was faster', () => {
    expect(desk().when(at, { do: 'claimChat', by: 'ben', ...b1 }).refusal?.words).toContain('Ana took');
  });
});

/** What is so already: not refused, and nothing happens. */
const unchanged: readonly Command[] = [
  { do: 'openDesk', agent: 'ana', desk: 'window of ana' },
  { do: 'closeDesk', agent: 'ana', desk: 'other window' },
  { do: 'switchAutoAssign', agent: 'ana', on: true },
  { do: 'setCapacity', agent: 'ana', capacity: 5 },
  { do: 'disableAgent', agent: 'dan' },
  { do: 'enableAgent', agent: 'ana' },
  { do: 'endHoliday' },
  { do: 'setChatbot', activities: [] },
  { do: 'unblockBuyer', ...b1 },
  { do: 'unblockBuyer', conversation: 'b9' },
  { do: 'starChat', by: 'ana', on: false, ...b1 },
  { do: 'flagChat', by: 'ana', on: false, ...b1 },
  { do: 'categorizeChat', category: 'none', ...b1 },
  { do: 'discardMessage', by: 'ana', messageId: 'x', ...b1 },
  { do: 'recordDelivery', messageId: 'x', shopMessageId: 's', sentAt: at, ...b1 },
  { do: 'recordFailure', messageId: 'x', why: '', ...b1 },
  { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
];

test.each(unchanged.map((command) => [command.do, command] as const))(
  '%s changes nothing where it is so already',
  (_name, command) => {
    const { events, refusal } = desk().when(at + 1, command);
    expect({ events, refusal }).toEqual({ events: [], refusal: null });
  },
);
