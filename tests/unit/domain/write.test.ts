import { describe, expect, test } from 'vitest';
import { isBareGreeting } from '../../../core/domain/message/greeting.ts';
import { type Given, shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const send = (text: string, by = 'ana') =>
  ({
    do: 'sendMessage',
    by,
    conversation: 'b1',
    messageId: `own ${text}`,
    content: { kind: 'text', text },
  }) as const;
const delivered = (text: string, sentAt: number) =>
  ({
    do: 'recordDelivery',
    conversation: 'b1',
    messageId: `own ${text}`,
    shopMessageId: `s ${text}`,
    sentAt,
  }) as const;

const asked = (market = 'UK'): Given => shopWith({ market }).given(at, arrive('b1', shopMessage(1, at)));

describe('writing to a buyer', () => {
  test('answers only when the shop has the message', () => {
    const desk = asked().given(at + 1000, send('It left today.'));
    expect(desk.desk.conversations.get('b1')?.latest?.wait).not.toBeNull();
    desk.given(at + 2000, delivered('It left today.', at + 2000));
    expect(desk.desk.conversations.get('b1')?.latest).toMatchObject({ wait: null, lastReplyAt: at + 2000 });
  });

  test('is refused in words into a closed chat, too long, empty, or by a disabled agent', () => {
    const desk = asked();
    expect(desk.when(at, send('  \n ')).refusal?.code).toBe('NothingToSend');
    expect(desk.when(at, send('x'.repeat(2001))).refusal).toMatchObject({
      code: 'TextTooLong',
      words: expect.stringContaining('2,001'),
    });
    expect(
      desk.given(at, { do: 'disableAgent', agent: 'ben' }).when(at, send('Hello there', 'ben')).refusal?.code,
    ).toBe('AgentDisabled');
    expect(
      desk.given(at, { do: 'endChat', by: 'ana', conversation: 'b1' }).when(at, send('Too late')).refusal
        ?.code,
    ).toBe('ChatClosed');
  });

  test('is refused once the chat’s seven days have run out, also before its end is recorded', () => {
    const due = at + 7 * 86_400_000;
    expect(asked().when(due - 1, send('In time')).refusal).toBeNull();
    expect(asked().when(due, send('Too late')).refusal?.code).toBe('ChatClosed');
  });

  test('counts an answer that arrives just after the session was ended', () => {
    const desk = asked()
      .given(at + 1000, send('Done.'), { do: 'endChat', by: 'ana', conversation: 'b1' })
      .given(at + 1500, delivered('Done.', at + 1500));
    expect(desk.desk.conversations.get('b1')?.latest?.facts.firstReply).toEqual({ at: at + 1500, by: 'ana' });
  });

  test('with a bare greeting lets the clock run on in the US, and nowhere else', () => {
    for (const [market, waits] of [
      ['US', true],
      ['UK', false],
    ] as const) {
      const desk = asked(market).given(at, send('Hi!'), delivered('Hi!', at));
      expect(desk.desk.conversations.get('b1')?.latest?.wait !== null).toBe(waits);
    }
  });

  test('keeps a refused message for retry or discard, and delivers nothing twice', () => {
    const failed = {
      do: 'recordFailure',
      conversation: 'b1',
      messageId: 'own No.',
      why: 'The shop did not accept it.',
    } as const;
    const desk = asked().given(at, send('No.'), failed);
    expect(
      desk.when(at, { do: 'retryMessage', by: 'ana', conversation: 'b1', messageId: 'own No.' }).events,
    ).toHaveLength(1);
    expect(
      desk.when(at, { do: 'discardMessage', by: 'ana', conversation: 'b1', messageId: 'own No.' }).refusal
        ?.code,
    ).toBe('NotAllowed');
    expect(desk.when(at, delivered('No.', at)).events).toHaveLength(1);
    expect(desk.when(at, delivered('No.', at)).events).toEqual([]);
  });
});

describe('a bare greeting', () => {
  test.each(['Hi!', 'hello there', 'Selamat pagi kak 😊', 'Chào bạn', 'สวัสดีค่ะ', 'Buenos días', '你好'])(
    '%s is one',
    (text) => {
      expect(isBareGreeting(text)).toBe(true);
    },
  );
  test.each(['Hi, your parcel left today', 'It ships on Friday.', '👍', 'there', ''])(
    '"%s" is not',
    (text) => {
      expect(isBareGreeting(text)).toBe(false);
    },
  );
});
