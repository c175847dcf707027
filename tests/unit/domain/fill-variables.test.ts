import { describe, expect, test } from 'vitest';
import { fillVariables, unfilledIn, unknownIn } from '../../../core/domain/message/fill-variables.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

describe('variables of a saved reply', () => {
  test('are filled in where they are known and stay in braces where they are not', () => {
    const text = 'Hi {buyer}, {order_id} left with {tracking_number}. {agent}';
    const filled = fillVariables(text, { buyer: 'Putri', order_id: '57…', agent: 'Mira' });
    expect(filled).toBe('Hi Putri, 57… left with {tracking_number}. Mira');
    expect(unfilledIn(filled)).toEqual(['tracking_number']);
  });

  test('with nothing known are named once each', () => {
    expect(unfilledIn('{eta} {shop} {eta}')).toEqual(['eta', 'shop']);
  });

  test('are these six: other words in braces are nobody’s to fill', () => {
    expect(unfilledIn('{buyers} {a b} {} { buyer }')).toEqual([]);
    expect(unknownIn('{buyers} and {buyer}')).toEqual(['buyers']);
  });

  test('do not let what is filled in be filled in again', () => {
    expect(fillVariables('{buyer}', { buyer: '{shop}', shop: 'Ours' })).toBe('{shop}');
  });

  test('stop the message while one is left', () => {
    const at = Date.UTC(2026, 2, 3, 9);
    const { refusal } = shopWith()
      .given(at, arrive('b1', shopMessage(1, at)))
      .when(at, {
        do: 'sendMessage',
        by: 'ana',
        conversation: 'b1',
        messageId: 'own',
        content: { kind: 'text', text: 'It arrives {eta}.' },
      });
    expect(refusal).toMatchObject({ code: 'UnfilledVariable', words: expect.stringContaining('{eta}') });
  });
});
