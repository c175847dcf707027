import { describe, expect, test } from 'vitest';
import { newConversation, type Outgoing } from '../../../core/domain/chat/conversation.ts';
import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import type { Commit } from '../../../core/engine/commit.ts';
import { dispatchWhenRoomOrChatsCome } from '../../../core/engine/policies/dispatch-when-room-or-chats-come.ts';
import { lookWhenOrdersMatter } from '../../../core/engine/policies/look-when-orders-matter.ts';
import { sendWhenSubmitted, settledSends } from '../../../core/engine/policies/send-when-submitted.ts';
import { startClocksWhenHolidayEnds } from '../../../core/engine/policies/start-clocks-when-holiday-ends.ts';
import { tellShopWhenViewed } from '../../../core/engine/policies/tell-shop-when-viewed.ts';
import { shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const inChat = { conversation: 'b1', chat: 1, at } as const;
const why = { rule: 'claimed', candidates: [], note: '' } as const;
const closed: DeskEvent = { type: 'ChatClosed', ...inChat, reason: 'ended', by: 'ana' };
const viewed: DeskEvent = { type: 'ChatViewed', ...inChat, by: 'ana' };
const assigned = (from: string | null): DeskEvent => ({
  type: 'ChatAssigned',
  ...inChat,
  to: 'ana',
  from,
  by: 'ana',
  why,
});
const opened = (startedBy: 'buyer' | 'seller'): DeskEvent => ({
  type: 'ChatOpened',
  ...inChat,
  startedBy,
  inHoliday: false,
  order: '',
});
const commit = (...events: readonly DeskEvent[]): Commit => ({ id: 'c1', at, events });

describe('unassigned chats', () => {
  const reasons: readonly (readonly [string, DeskEvent, boolean])[] = [
    ['when a buyer’s chat opens', opened('buyer'), true],
    ['a chat the seller started opens', opened('seller'), false],
    ['when a chat leaves its holder', assigned('ben'), true],
    ['an unassigned chat is claimed', assigned(null), false],
    ['when a chat closes', closed, true],
    ['when a desk opens', { type: 'DeskOpened', at, agent: 'ana', desk: 'window' }, true],
    ['a desk closes', { type: 'DeskClosed', at, agent: 'ana', desk: 'window' }, false],
    ['when an agent accepts', { type: 'AutoAssignSwitched', at, agent: 'ana', on: true }, true],
    ['an agent no longer accepts', { type: 'AutoAssignSwitched', at, agent: 'ana', on: false }, false],
    ['when a capacity changes', { type: 'CapacitySet', at, agent: 'ana', capacity: 3 }, true],
    [
      'when an agent is added',
      { type: 'AgentAdded', at, agent: 'ana', nickname: 'Ana', role: 'agent', capacity: 3 },
      true,
    ],
    ['when an agent is enabled', { type: 'AgentEnabled', at, agent: 'ana' }, true],
    ['when an agent is disabled, as one may be left', { type: 'AgentDisabled', at, agent: 'ana' }, true],
    ['a chat is viewed', viewed, false],
  ];

  test.each(reasons.filter(([, , gives]) => gives))('are given out %s', (_name, event) => {
    const task = {
      id: 'c1>dispatch',
      kind: 'follow',
      work: { kind: 'follow', command: 'dispatchChats', at },
      at,
    };
    expect(dispatchWhenRoomOrChatsCome(commit(viewed, event), new Map())).toMatchObject([task]);
  });

  test.each(reasons.filter(([, , gives]) => !gives))('stay as they are though %s', (_name, event) => {
    expect(dispatchWhenRoomOrChatsCome(commit(event), new Map())).toEqual([]);
  });
});

test('held clocks start when holiday ends, and only then', () => {
  const [task] = startClocksWhenHolidayEnds(commit(closed, { type: 'HolidayEnded', at }));
  expect(task).toMatchObject({
    id: 'c1>clocks',
    work: { command: 'startHeldClocks', at },
    attempts: 0,
    trouble: '',
  });
  expect(startClocksWhenHolidayEnds(commit({ type: 'HolidayStarted', at }))).toEqual([]);
});

test('the shop is told what was viewed', () => {
  const task = { id: 'read:b1', work: { kind: 'read', conversation: 'b1' }, attemptedAt: null, notBefore: 0 };
  expect(tellShopWhenViewed(commit(closed, viewed))).toMatchObject([task]);
});

describe('a chat that ends', () => {
  const outgoing = {
    messageId: 'm',
    chat: 1,
    agent: 'ana',
    content: { kind: 'text', text: 'Bye' },
    submittedAt: at - 1000,
    leavesAt: at + 4000,
    failed: false,
    over: null,
  } as const;
  const ending = (change: Partial<Outgoing>) => {
    const conversation = { ...newConversation('b1'), outgoing: [{ ...outgoing, ...change }] };
    return sendWhenSubmitted(commit(closed), new Map([['b1', conversation]]));
  };

  test('has what is held back in it sent at once', () => {
    expect(ending({})).toMatchObject([
      { id: 'send:m', notBefore: 0, work: { kind: 'send', messageId: 'm' } },
    ]);
  });

  test.each([
    ['left already', { leavesAt: at }],
    ['was refused by the shop', { failed: true }],
    ['belongs to another chat', { chat: 2 }],
  ])('leaves alone what %s', (_name, change) => {
    expect(ending(change)).toEqual([]);
  });
});

test('a send is settled by delivery, failure and giving up', () => {
  const of = (messageId: string) => ({ ...inChat, messageId });
  const delivered = {
    type: 'MessageDelivered',
    agent: 'ana',
    shopMessageId: 's',
    reply: true,
    ...of('a'),
  } as const;
  const failed = { type: 'MessageFailed', why: '', ...of('b') } as const;
  const given = { type: 'MessageDiscarded', ...of('c') } as const;
  expect(settledSends(commit(delivered, closed, failed, given))).toEqual(['send:a', 'send:b', 'send:c']);
});

test('the orders of a buyer are looked up when a chat opens, and one when it comes up in it', () => {
  const conversations = new Map([
    ['b1', { ...newConversation('b1'), buyer: { id: 'user 1', nickname: '', avatar: '' } }],
  ]);
  const said = (order: string, chat: number | null): DeskEvent => ({
    type: 'MessageReceived',
    conversation: 'b1',
    chat,
    at,
    message: shopMessage(1, at),
    wait: null,
    agent: null,
    reply: false,
    hidden: chat === null,
    order,
  });
  const look = (order: string | null) => ({ kind: 'look', conversation: 'b1', buyer: 'user 1', order });
  const tasks = lookWhenOrdersMatter(
    commit(opened('buyer'), said('o1', 1), said('', 1), said('o2', null)),
    conversations,
  );
  expect(tasks.map(({ id, work }) => [id, work])).toEqual([
    ['look:b1', look(null)],
    ['look:b1:o1', look('o1')],
  ]);
  expect(lookWhenOrdersMatter(commit(viewed, closed), conversations)).toEqual([]);
  expect(lookWhenOrdersMatter(commit(opened('seller')), new Map())).toEqual([]);
});
