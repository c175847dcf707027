import { expect, test } from 'vitest';
import { learning, readMessage } from '../../core/domain/triage/read-message.ts';
import { correctedTexts } from '../../core/store/corrected-texts.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { shippedModels } from '../support/shipped-models.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);

test('what people say chats are about is kept with what the buyer wrote first, and learned from', async () => {
  const desk = await deskWith('ana');
  const text = 'the quibbler is on the fritz';
  for (const [n, buyer] of ['b1', 'b2', 'b3', 'b4'].entries()) {
    const id = { id: `${buyer}-1`, content: saying(text) };
    await desk.given(at + n, arrive(buyer, shopMessage(1, at + n, id)));
    await desk.given(at + n, { do: 'categorizeChat', conversation: buyer, category: 'logistics' });
    await desk.given(at + n, { do: 'categorizeChat', conversation: buyer, category: 'aftersales' });
  }
  const texts = await correctedTexts(desk.db, 200);
  expect(texts).toEqual(Array.from({ length: 4 }, () => ({ text, said: { category: 'aftersales' } })));
  expect(await correctedTexts(desk.db, 2)).toHaveLength(2);

  const models = shippedModels();
  const before = readMessage(models, text);
  const work = learning(models, texts);
  let step = work.next();
  while (!step.done) step = work.next();
  const after = readMessage(step.value, text);
  expect(before.category === 'aftersales' && before.sure > 0.95).toBe(false);
  expect(after.category).toBe('aftersales');
  expect(after.sure).toBeGreaterThan(0.8);
});

test('how people say buyers sound is learned from what these wrote last before', async () => {
  const desk = await deskWith('ana');
  const text = 'well that is just splendiferous is it not';
  for (const [n, buyer] of ['b1', 'b2', 'b3', 'b4'].entries()) {
    const say = (which: number, words: string) =>
      arrive(
        buyer,
        shopMessage(which, at + 10 * n + which, { id: `${buyer}-${which}`, content: saying(words) }),
      );
    await desk.given(at + 10 * n + 1, say(1, 'hello'));
    await desk.given(at + 10 * n + 2, say(2, 'which sizes are there'));
    await desk.given(at + 10 * n + 3, say(3, text));
    const judged = { do: 'correctSentiment', conversation: buyer, sentiment: 'negative' } as const;
    await desk.given(at + 10 * n + 4, judged);
    await desk.given(at + 10 * n + 5, say(5, 'bye'));
  }
  const texts = await correctedTexts(desk.db, 200);
  expect(texts.filter((each) => each.text === text)).toHaveLength(4);
  expect(texts.some((each) => each.text === 'bye' || each.text === 'hello')).toBe(false);

  const models = shippedModels();
  const work = learning(models, texts);
  let step = work.next();
  while (!step.done) step = work.next();
  const [before, after] = [models, step.value].map((each) => readMessage(each, text).feeling.negative);
  expect(after).toBeGreaterThan((before ?? 1) + 0.1);
  expect(step.value.category).toBe(models.category);
});
