import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withReturned } from '../../../core/domain/message/returned-text.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const asked = () => shopWith({ market: 'UK' }).given(at, arrive('b1', shopMessage(1, at)));
const held = (holder: string) =>
  asked().given(at, { do: 'assignChat', by: 'ana', to: holder, conversation: 'b1' });
const send = (heldBy?: string | null) =>
  ({
    do: 'sendMessage',
    by: 'ana',
    conversation: 'b1',
    messageId: 'own',
    content: { kind: 'text', text: 'It left today.' },
    ...(heldBy !== undefined && { heldBy }),
  }) as const;

describe('an answer that waited', () => {
  test('is refused once somebody else has the chat, and says who', () => {
    const { refusal } = held('ben').when(at, send('ana'));
    expect(refusal?.code).toBe('NotYours');
    expect(refusal?.words).toMatch(/^Ben has this chat by now\.$/i);
  });

  test('is sent where the chat is with whom it was, with its writer, or where nothing is asked', () => {
    expect(held('ben').when(at, send('ben')).refusal).toBeNull();
    expect(held('ana').when(at, send('ben')).refusal).toBeNull();
    expect(held('ben').when(at, send()).refusal).toBeNull();
  });
});

describe('texts put back into a field', () => {
  const text = fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,4})?$/);

  test('stand in the order they were written, before what was typed since, whatever that is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), text, (texts, typed) => {
        const field = texts.reduce(
          (now, each, n) => withReturned(now, each, texts.slice(0, n)),
          `# ${typed}`,
        );
        expect(field).toBe([...texts, `# ${typed}`].join('\n'));
      }),
    );
  });

  test('stand first where the ones before them were sent or rewritten', () => {
    expect(withReturned('', 'b', ['a'])).toBe('b');
    expect(withReturned('a, but better', 'b', ['a'])).toBe('b\na, but better');
    expect(withReturned('b\ntyped', 'c', ['a', 'b'])).toBe('b\nc\ntyped');
  });
});
