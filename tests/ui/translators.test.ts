import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Standing, Translator } from '../../components/translation/translators.ts';
import { putTranslator, type StandIn, standInHands, takeTranslator } from '../support/stand-in-translator.ts';

/** The translator of a page just opened. */
async function translatorWith(standIn: StandIn | null, from = 'th', to = 'en'): Promise<Translator> {
  if (standIn) putTranslator(standIn);
  const { translatorOf } = await import('../../components/translation/translators.ts');
  return translatorOf({ from, to });
}

const standing = (translator: Translator): Standing => translator.standing.value;
const nobody = new AbortController().signal;

beforeEach(() => {
  vi.resetModules();
  takeTranslator();
});
afterEach(takeTranslator);

test.each([
  ['absent', null],
  ['unsupported', { has: {}, other: 'unavailable' }],
  ['downloadable', { has: {}, other: 'downloadable' }],
  ['ready', { has: {}, other: 'available' }],
] as const)('says that it is %s, and downloads nothing by looking', async (is, standIn) => {
  const translator = await translatorWith(standIn);
  await translator.look();
  expect(standing(translator)).toEqual({ is });
});

test('Filipino is found under either of its tags', async () => {
  const translator = await translatorWith({ has: { 'tl en': 'available' }, other: 'unavailable' }, 'fil');
  await translator.look();
  expect(standing(translator)).toEqual({ is: 'ready' });
  expect(await translator.translate('salamat', nobody)).toBe('[en] salamat');
  expect(standInHands().asked).toEqual(['tl en: salamat']);
});

test('a download says how far it is, and then translates', async () => {
  const translator = await translatorWith({ has: {}, other: 'downloadable' });
  await translator.look();
  const coming = translator.download();
  await vi.waitFor(() => expect(standing(translator)).toMatchObject({ is: 'downloading', ours: true }));
  await vi.waitFor(() => {
    standInHands().progress(0.4);
    expect(standing(translator)).toEqual({ is: 'downloading', share: 0.4, ours: true });
  });
  standInHands().progress(1);
  expect(await coming).toBe(true);
  expect(standing(translator)).toEqual({ is: 'ready' });
  expect(await translator.translate('ขอบคุณ', nobody)).toBe('[en] ขอบคุณ');
});

test('what the browser downloads for another page is said to be under way there', async () => {
  const translator = await translatorWith({ has: {}, other: 'downloading' });
  await translator.look();
  expect(standing(translator)).toEqual({ is: 'downloading', share: null, ours: false });
});

test('a download can be stopped, and begun again', async () => {
  const translator = await translatorWith({ has: {}, other: 'downloadable' });
  const coming = translator.download();
  await vi.waitFor(() => expect(standing(translator)).toMatchObject({ is: 'downloading' }));
  await new Promise((go) => setTimeout(go));
  translator.stop();
  expect(await coming).toBe(false);
  await vi.waitFor(() => expect(standing(translator)).toEqual({ is: 'downloadable' }));
  const again = translator.download();
  await vi.waitFor(() => {
    standInHands().progress(1);
    expect(standing(translator)).toEqual({ is: 'ready' });
  });
  expect(await again).toBe(true);
});

test('a download that breaks off says so, and can be tried again', async () => {
  const translator = await translatorWith({ has: {}, other: 'downloadable', breaks: true });
  const coming = translator.download();
  await vi.waitFor(() => {
    standInHands().progress(0.4);
    expect(standing(translator).is).toBe('failed');
  });
  expect(await coming).toBe(false);
});

test('translates nothing unasked that it would have to download first', async () => {
  const translator = await translatorWith({ has: {}, other: 'downloadable' });
  await expect(translator.translate('ขอบคุณ', nobody)).rejects.toMatchObject({ code: 'needsPress' });
  expect(standing(translator)).toEqual({ is: 'downloadable' });
});

test('a long text goes piece by piece and keeps its lines; what fails says why', async () => {
  const translator = await translatorWith({ has: {}, other: 'available' });
  expect(await translator.translate('Satu\n\nDua', nobody)).toBe('[en] Satu\n\n[en] Dua');
  standInHands().fault = 'QuotaExceededError';
  await expect(translator.translate('Tiga', nobody)).rejects.toMatchObject({ code: 'tooLong' });
});

test('stops between pieces when nobody waits any more', async () => {
  const translator = await translatorWith({ has: {}, other: 'available' });
  await translator.look();
  const leaving = new AbortController();
  Object.assign(standInHands(), { held: true });
  const said = translator.translate('Satu\nDua', leaving.signal).catch((reason: unknown) => reason);
  await vi.waitFor(() => expect(standInHands().asked).toHaveLength(1));
  leaving.abort(new Error('left'));
  expect(await said).toMatchObject({ message: 'left' });
  expect(standInHands().asked).toEqual(['th en: Satu']);
});

test('turned off, what was open is closed; on again, it opens again', async () => {
  const translator = await translatorWith({ has: {}, other: 'available' });
  await translator.translate('Satu', nobody);
  const { closeTranslators } = await import('../../components/translation/translators.ts');
  closeTranslators();
  await vi.waitFor(() => expect(standInHands().closed).toBe(1));
  expect(await translator.translate('Dua', nobody)).toBe('[en] Dua');
});
