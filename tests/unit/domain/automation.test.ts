import { describe, expect, test } from 'vitest';
import { soonEnough, whyWithdraw } from '../../../core/domain/automation/withdrawal.ts';
import type { CommandOf } from '../../../core/domain/desk/command.ts';
import type { Load } from '../../../core/domain/roster/agent.ts';
import {
  answer,
  at,
  begun,
  DAY,
  delivery,
  every,
  faq,
  greet,
  heard,
  later,
  past,
  plain,
  setting,
  writing,
} from '../../support/automated-shop.ts';
import { type Given, shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

describe('a greeting', () => {
  test('is one text while somebody is there, another while nobody is', () => {
    expect(heard(begun().when(later, greet))).toEqual([
      'welcome: Hi b1, thank you for writing to Shop. We will answer you shortly.',
    ]);
    const alone = begun()
      .given(later, { do: 'closeDesk', agent: 'ana', desk: 'window of ana' })
      .given(later, { do: 'closeDesk', agent: 'ben', desk: 'window of ben' });
    expect(heard(alone.when(later, greet))[0]).toMatch(/^away: /);
  });

  test('of a shop with one account goes by whether its desk is open', () => {
    const shop = begun(every, ['ana']);
    expect(heard(shop.when(later, greet))[0]).toMatch(/^welcome/);
    const closed = begun(every, ['ana']).given(later, {
      do: 'closeDesk',
      agent: 'ana',
      desk: 'window of ana',
    });
    expect(heard(closed.when(later, greet))[0]).toMatch(/^away/);
  });

  test('counts who has the chat as there, though this chat fills them up', () => {
    const shop = shopWith({ agents: ['ana', 'ben'] })
      .given(at - DAY, { do: 'setChatbot', activities: every })
      .given(at - DAY, { do: 'setCapacity', agent: 'ana', capacity: 1 })
      .given(at - DAY, { do: 'switchAutoAssign', agent: 'ben', on: false })
      .given(at, arrive('b1', shopMessage(1, at)), { do: 'claimChat', by: 'ana', conversation: 'b1' });
    (shop.desk.loads as Map<string, Load>).set('ana', { open: 1, lastAssignedAt: at });
    expect(heard(shop.when(later, greet))[0]).toMatch(/^welcome/);
  });

  test('in holiday mode is that of a shop that is away', () => {
    expect(heard(begun().given(at, { do: 'startHoliday' }).when(later, greet))[0]).toMatch(/^away/);
  });

  test.each([
    ['its activity is off', () => begun(['faq', 'away'])],
    ['it was said', () => begun().given(later, greet)],
    ['an agent has written', () => begun().given(later, writing())],
    ['the chat is over', () => begun().given(later, { do: 'endChat', by: 'ana', conversation: 'b1' })],
  ])('is not said where %s', (_, shop) => {
    expect(shop().when(later, { ...greet, messageId: 'g2' }).events).toEqual([]);
  });

  test('is not said later than ten minutes after the buyer wrote', () => {
    expect(begun().when(at + soonEnough, greet).events).toHaveLength(1);
    expect(begun().when(at + soonEnough + 1, greet).events).toEqual([]);
  });

  test('is stopped by the guard and by a variable without a value, and that is told', () => {
    const spam = begun().given(at, setting({ welcome: 'Write to me on WhatsApp +44 7700 900123' }));
    expect(heard(spam.when(later, greet))).toEqual(['silent: guard']);
    const open = begun().given(at, setting({ welcome: 'Your parcel is {tracking_number}' }));
    expect(heard(open.when(later, greet))).toEqual(['silent: unfilled']);
  });

  test('is no reply, no agent’s, and leaves the chat unread and with whoever has it', () => {
    const shop = begun();
    const before = shop.desk.conversations.get('b1')?.latest;
    shop.given(later, greet).given(later, delivery('g1'));
    const after = shop.desk.conversations.get('b1');
    expect(after?.latest).toMatchObject({
      unread: true,
      holder: before && 'holder' in before ? before.holder : null,
    });
    expect(after?.latest?.wait).toEqual(before?.wait);
    expect(after?.latest?.facts).toMatchObject({
      agentSpoke: false,
      firstReply: null,
      automationHasLastWord: false,
    });
    expect(after?.latest?.last).toMatchObject({ by: 'automation' });
    expect(after?.outgoing).toEqual([]);
  });
});

describe('an answer', () => {
  test('of the FAQ is said by itself, and is the reply', () => {
    const shop = begun();
    expect(heard(shop.when(later, answer()))).toEqual(['faqAnswer: We ship within two days.']);
    shop.given(later, delivery('a1'));
    const chat = shop.desk.conversations.get('b1')?.latest;
    expect(chat?.wait).toBeNull();
    expect(chat?.facts).toMatchObject({
      automationHasLastWord: true,
      agentSpoke: false,
      firstReply: { by: null },
    });
  });

  const about = (part: Partial<CommandOf<'answerBuyer'>>) => (shop: Given) => shop.when(later, answer(part));
  test.each([
    ['details', about({ signs: { ...plain, details: true } })],
    ['needsOrderData', about({ signs: { ...plain, needsOrderData: true } })],
    ['guard', about({ found: { faq: faq(0.99, 'Pay me by PayPal instead'), suggested: null } })],
    ['unfilled', about({ found: { faq: faq(0.99, 'It is {eta}'), suggested: null } })],
    ['notSure', about({ found: { faq: faq(0.89), suggested: null } })],
    ['nothingFound', about({ found: { faq: null, suggested: null } })],
    ['agentJoined', (shop: Given) => shop.given(later, writing()).when(later, answer())],
    [
      'feelsBad',
      (shop: Given) =>
        shop
          .given(later, { do: 'correctSentiment', conversation: 'b1', sentiment: 'negative' })
          .when(later, answer()),
    ],
  ])('is left to a person: %s', (why, then) => {
    expect(heard(then(begun()))).toEqual([`silent: ${why}`]);
  });

  test('is not looked for twice, and an agent who joined is told of once', () => {
    const shop = begun().given(later, answer()).given(later, delivery('a1'));
    shop.given(later, arrive('b1', shopMessage(2, later)));
    expect(heard(shop.when(later, answer({ about: 'm2', messageId: 'a2' })))).toEqual([
      'silent: answeredBefore',
    ]);
    shop.given(later, writing());
    expect(heard(shop.when(later, answer({ about: 'm2', messageId: 'a3' })))).toEqual([
      'silent: agentJoined',
    ]);
    expect(shop.when(later, answer({ about: 'm2', messageId: 'a4' })).events).toEqual([]);
  });

  test('is silent without a word where nothing was asked, it is off, it is past or the buyer wrote again', () => {
    expect(begun().when(later, answer({ signs: { ...plain, smallTalk: true } })).events).toEqual([]);
    expect(begun(['welcome']).when(later, answer()).events).toEqual([]);
    expect(begun().when(at + soonEnough + 1, answer()).events).toEqual([]);
    const again = begun().given(later, arrive('b1', shopMessage(2, later)));
    expect(again.when(later, answer()).events).toEqual([]);
  });

  test('that the shop’s own robot gave needs no second', () => {
    const robot = shopMessage(2, later, { author: 'automation', resolves: true });
    const shop = begun().given(later, arrive('b1', robot));
    expect(shop.when(later, answer()).events).toEqual([]);
  });

  test('gives way to a hand-off note, once a chat', () => {
    const handOff = setting({ answers: { from: 0.9, handOff: 'A person will answer you, {buyer}.' } });
    const unsure = { found: { faq: faq(0.2), suggested: null } };
    const shop = begun().given(at, handOff);
    expect(heard(shop.when(later, answer(unsure)))).toEqual(['handOff: A person will answer you, b1.']);
    shop.given(later, delivery('a1'), arrive('b1', shopMessage(2, later)));
    expect(shop.desk.conversations.get('b1')?.latest?.wait?.since).toBe(at);
    expect(heard(shop.when(later, answer({ ...unsure, about: 'm2', messageId: 'a2' })))).toEqual([
      'silent: notSure',
    ]);
  });

  test('that is only suggested is said where the shop lets it, from its confidence on', () => {
    const found = { faq: faq(0.2), suggested: past(0.96) };
    expect(heard(begun().when(later, answer({ found })))).toEqual(['silent: notSure']);
    const suggested = setting({ suggested: { on: true, from: 0.95 } });
    expect(heard(begun([]).given(at, suggested).when(later, answer({ found })))).toEqual([
      'suggestedAnswer: As a rule yes.',
    ]);
    const unsure = { faq: null, suggested: past(0.94) };
    expect(
      heard(
        begun([])
          .given(at, suggested)
          .when(later, answer({ found: unsure })),
      ),
    ).toEqual(['silent: notSure']);
  });
});

describe('what has not left yet', () => {
  const waiting = () => begun().given(later, answer());
  test.each([
    ['agentJoined', (shop: Given) => shop.given(later, writing())],
    ['closed', (shop: Given) => shop.given(later, { do: 'endChat', by: 'ana', conversation: 'b1' })],
    ['blocked', (shop: Given) => shop.given(later, { do: 'blockBuyer', conversation: 'b1' })],
    ['stale', (shop: Given) => shop.given(later, arrive('b1', shopMessage(2, later)))],
  ])('is withdrawn: %s', (why, then) => {
    const shop = then(waiting());
    const { events } = shop.when(later, { do: 'withdrawMessage', conversation: 'b1', messageId: 'a1' });
    expect(events).toMatchObject([{ type: 'MessageWithdrawn', messageId: 'a1', why }]);
    const after = shop.desk.conversations.get('b1');
    expect(after?.outgoing.filter(({ automation }) => automation)).toEqual([]);
    expect(after?.latest?.automation?.answered).toEqual([]);
  });

  test('is withdrawn when it is too late, and not before', () => {
    const conversation = waiting().desk.conversations.get('b1');
    expect(whyWithdraw(conversation, 'a1', later + soonEnough)).toBeNull();
    expect(whyWithdraw(conversation, 'a1', later + soonEnough + 1)).toBe('late');
    expect(whyWithdraw(conversation, 'other', later + soonEnough + 1)).toBeNull();
  });

  test('is dropped when the shop refuses it: it waits for nobody', () => {
    const shop = waiting();
    const { events } = shop.when(later, {
      do: 'recordFailure',
      conversation: 'b1',
      messageId: 'a1',
      why: 'Words.',
    });
    expect(events).toMatchObject([{ type: 'MessageWithdrawn', why: 'refused', said: 'Words.' }]);
    expect(shop.desk.conversations.get('b1')?.latest?.last).toMatchObject({ by: 'buyer' });
  });
});
