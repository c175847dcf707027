import { expect, test } from 'vitest';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const desk = () => shopWith().given(at, arrive('b1', shopMessage(1, at)));
const message = (text: string) =>
  ({
    do: 'sendMessage',
    by: 'ana',
    conversation: 'b1',
    messageId: 'own',
    content: { kind: 'text', text },
  }) as const;

test('what a guideline forbids is refused, whoever sends it and whatever they say', () => {
  const then = desk().when(at, { ...message('Add me on WhatsApp.'), despite: true });
  expect(then.refusal?.code).toBe('GuidelineBroken');
  expect(then.events).toEqual([]);
});

test('a warning is refused until the agent sends it anyway, which the event keeps', () => {
  const only = message('You can only return within 3 days.');
  expect(desk().when(at, only).refusal?.code).toBe('GuidelineWarning');
  const [event] = desk().when(at, { ...only, despite: true }).events;
  expect(event).toMatchObject({ type: 'MessageSubmitted', despite: ['returns'] });
});

test('what is fine is sent without a word of it', () => {
  const [event] = desk().when(at, { ...message('It arrives on Friday.'), despite: true }).events;
  expect(event).not.toHaveProperty('despite');
});
