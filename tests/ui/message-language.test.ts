import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { messageLanguage } from '../../components/chat/translation/message-language.ts';
import { takeTranslator } from '../support/stand-in-translator.ts';

vi.mock('../../core/platform/model-files.ts', () => ({
  modelFile: async (name: string) => new Uint8Array(await readFile(`public/models/${name}.bin`)),
}));

/** A browser whose detector takes everything for one language. */
function detects(detectedLanguage: string, confidence: number, state = 'available') {
  const detector = { detect: async () => [{ detectedLanguage, confidence }], destroy: () => {} };
  const LanguageDetector = { availability: async () => state, create: async () => detector };
  Object.defineProperty(globalThis, 'LanguageDetector', { value: LanguageDetector, configurable: true });
}

afterEach(takeTranslator);

test.each([
  ['Where is my parcel? It should have come yesterday.', 'th', 'en'],
  ['Kak, pesanan saya kapan sampai ya? Sudah seminggu', 'en', 'id'],
  ['ของจะถึงเมื่อไหร่คะ', 'en', 'th'],
  ['Kailan po darating ang order ko? Salamat', null, 'fil'],
])('%s, in a chat in %s, is in %s', async (text, chat, language) => {
  expect(await messageLanguage(text, chat)).toBe(language);
});

test('what the desk cannot read is as the browser says, where that is sure, else as the chat', async () => {
  const korean = '언제 도착하나요';
  expect(await messageLanguage(korean, null)).toBeNull();
  expect(await messageLanguage(korean, 'ja')).toBe('ja');
  detects('ko', 0.99);
  expect(await messageLanguage(korean, 'ja')).toBe('ko');
  detects('ko', 0.3);
  expect(await messageLanguage(korean, null)).toBeNull();
  detects('ko', 0.99, 'downloadable');
  expect(await messageLanguage(korean, null)).toBeNull();
});
