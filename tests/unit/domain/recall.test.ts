import { describe, expect, test } from 'vitest';
import { type Given, shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const inChat = { by: 'ana', conversation: 'b1' } as const;
const write = (text: string) =>
  ({
    do: 'sendMessage',
    ...inChat,
    messageId: `own ${text}`,
    content: { kind: 'text', text },
    undoFor: 5000,
  }) as const;
const recall = (text: string) => ({ do: 'recallMessage', ...inChat, messageId: `own ${text}` }) as const;
const asked = (): Given => shopWith().given(at, arrive('b1', shopMessage(1, at)));

describe('calling a message back', () => {
  test('is possible for as long as was asked for when it was written', () => {
    const { events } = asked().when(at + 1000, write('No.'));
    expect(events).toMatchObject([{ type: 'MessageSubmitted', at: at + 1000, leavesAt: at + 6000 }]);
  });

  test('leaves the chat as if it had not been written', () => {
    const desk = asked();
    const before = desk.desk.conversations.get('b1');
    desk.given(at + 1000, write('No.'), recall('No.'));
    const after = desk.desk.conversations.get('b1');
    expect(after?.outgoing).toEqual([]);
    expect(after?.latest?.last).toEqual(before?.latest?.last);
    expect(after?.latest?.wait).toEqual(before?.latest?.wait);
  });

  test('shows the buyer’s line again, in whatever order two are called back', () => {
    for (const [first, second] of [
      ['One', 'Two'],
      ['Two', 'One'],
    ] as const) {
      const desk = asked()
        .given(at + 1000, write('One'))
        .given(at + 2000, write('Two'));
      desk.given(at + 3000, recall(first), recall(second));
      expect(desk.desk.conversations.get('b1')?.latest?.last).toMatchObject({ by: 'buyer', text: 'Line 1' });
    }
  });

  test('keeps a newer line of the buyer’s', () => {
    const desk = asked().given(at + 1000, write('No.'), arrive('b1', shopMessage(2, at + 5000)));
    desk.given(at + 6000, recall('No.'));
    expect(desk.desk.conversations.get('b1')?.latest?.last).toMatchObject({ text: 'Line 2' });
  });

  test('is refused once it was handed over, at the shop, or called back already', () => {
    const desk = asked().given(at, write('No.'));
    const tried = new Set(['own No.']);
    Object.assign(desk.desk, { handedOver: tried });
    expect(desk.when(at, recall('No.')).refusal?.code).toBe('AlreadyLeft');
    tried.clear();
    expect(desk.when(at, recall('No.')).events).toHaveLength(1);
    expect(desk.when(at, recall('No.')).refusal?.code).toBe('AlreadyLeft');
    desk.given(at, write('Yes.'), {
      do: 'recordDelivery',
      conversation: 'b1',
      messageId: 'own Yes.',
      shopMessageId: 's1',
      sentAt: at,
    });
    expect(desk.when(at, recall('Yes.')).refusal?.code).toBe('AlreadyLeft');
  });
});

describe('an answer to a thread that moved on', () => {
  const send = (seen: string | undefined, by = 'ana', n = 9) =>
    ({
      do: 'sendMessage',
      by,
      conversation: 'b1',
      messageId: `own${n}`,
      content: { kind: 'text', text: 'It left today.' },
      ...(seen === undefined ? {} : { seen }),
    }) as const;

  test('is stopped when the buyer wrote what the writer had not before them', () => {
    const desk = asked().given(at + 1000, arrive('b1', shopMessage(2, at + 1000)));
    expect(desk.when(at, send('m1')).refusal).toEqual({
      code: 'ThreadMoved',
      words: 'b1 wrote since you began. Read that first, or send yours anyway.',
    });
    expect(desk.when(at, send('m2')).events).toHaveLength(1);
  });

  test('goes out unasked, and when it is sent anyway', () => {
    const desk = asked().given(at, arrive('b1', shopMessage(2, at)));
    expect(desk.when(at, send(undefined)).refusal).toBeNull();
  });

  test('is stopped by a colleague’s answer, from this desk or another tool, and by one’s own from another window', () => {
    const ben = asked().given(at, send(undefined, 'ben', 1));
    expect(ben.when(at, send('m1')).refusal?.words).toMatch(/^Ben wrote here since you began\./);
    const tool = shopMessage(2, at, { author: 'agent', nickname: 'Zoe', content: saying('Hold on.') });
    expect(asked().given(at, arrive('b1', tool)).when(at, send('m1')).refusal?.words).toMatch(/another tool/);
    const mine = asked().given(at, send(undefined, 'ana', 1));
    expect(mine.when(at, send('m1')).refusal?.words).toMatch(/^You wrote here in another window/);
    expect(mine.when(at, send('own1')).refusal).toBeNull();
  });

  test('is not stopped by the echo of one’s own message, by one’s own card, or by automation', () => {
    const card = { ...send(undefined, 'ana', 1), content: { kind: 'orderCard', orderId: '7' } } as const;
    const desk = asked().given(at, card, send('m1', 'ana', 2));
    const delivery = {
      do: 'recordDelivery',
      conversation: 'b1',
      messageId: 'own2',
      shopMessageId: 'm5',
      sentAt: at,
    } as const;
    desk.given(at, delivery);
    desk.given(at, arrive('b1', shopMessage(5, at, { author: 'agent', content: saying('It left today.') })));
    desk.given(at, arrive('b1', shopMessage(6, at, { author: 'automation' })));
    expect(desk.when(at, send('own2', 'ana', 3)).refusal).toBeNull();
  });

  test('is stopped when so much was missed that the last seen message is no longer among the newest', () => {
    const desk = asked();
    for (let n = 2; n < 40; n += 1) desk.given(at, arrive('b1', shopMessage(n, at + n)));
    expect(desk.when(at + 50, send('m1')).refusal?.code).toBe('ThreadMoved');
    expect(desk.desk.conversations.get('b1')?.recent.length).toBeLessThan(20);
  });
});
