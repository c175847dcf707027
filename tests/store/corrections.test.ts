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
  expect(texts).toEqual(Array.from({ length: 4 }, () => ({ text, category: 'aftersales' })));
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
