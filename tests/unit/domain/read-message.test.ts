import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageSigns } from '../../../core/domain/triage/message-signs.ts';
import { adjusted, adjusting } from '../../../core/domain/triage/model/adjust-model.ts';
import { fileOfModel, modelOfFile } from '../../../core/domain/triage/model/model-file.ts';
import { readCategory, weighedForCategory } from '../../../core/domain/triage/read-category.ts';
import { readLanguage } from '../../../core/domain/triage/read-language.ts';
import { readMessage } from '../../../core/domain/triage/read-message.ts';
import { readSentiment } from '../../../core/domain/triage/read-sentiment.ts';
import { shippedModels } from '../../support/shipped-models.ts';

const models = shippedModels();
const read = (text: string) => readMessage(models, text);

describe('a message', () => {
  test.each([
    ['Could you tell me whether the armchair comes in walnut?', 'prePurchase'],
    ['My sister says the couch you make is great, how long would it keep its shape?', 'prePurchase'],
    ['It has been twelve days and the driver has not turned up', 'logistics'],
    ['The lid was shattered when I opened the carton', 'aftersales'],
    ['kak barangnya kok belum nyampe ya', 'logistics'],
    ['สินค้าแตกตอนแกะกล่องค่ะ', 'aftersales'],
    ['¿me lo pueden cambiar por otra talla? ya lo tengo en casa', 'aftersales'],
    ['Hallo, gibt es die Lampe auch in Messing?', 'prePurchase'],
  ])('“%s” is about %s', (text, category) => {
    expect(read(text).category).toBe(category);
  });

  test('says which words its category rests on', () => {
    expect(read('I want a refund').because).toContain('refund');
    expect(read('hello').because).toEqual([]);
  });

  test.each([
    ['Worst seller ever, three weeks and nobody answers me', 'negative'],
    ['Thank you so much, it is beautiful and came early', 'positive'],
    ['Which colours are there?', 'neutral'],
    ['kecewa banget, barang rusak semua', 'negative'],
    ['แย่มาก ผิดหวังสุดๆ', 'negative'],
  ])('“%s” sounds %s', (text, sentiment) => {
    expect(readSentiment(models.sentiment, [text]).sentiment).toBe(sentiment);
  });

  test.each([
    ['thanks, bye', true],
    ['yes please', true],
    ['thanks, but where is my parcel?', false],
    ['42', false],
  ])('“%s” is small talk: %s', (text, is) => {
    expect(read(text).smallTalk).toBe(is);
  });

  test.each([
    ['where is my parcel?', true],
    ['please cancel it, I ordered by mistake', true],
    ['it came broken', true],
    ['576473029581939173', true],
    ['JP1234567890', true],
    ['kak barang saya belum sampai', true],
    ['ของแตกค่ะ', true],
    ['我的快递到哪了', true],
    ['do you ship to Canada?', false],
    ['berapa ongkirnya ke bandung', false],
    ['which colours are there?', false],
    ['¿hacen envíos a Canarias?', false],
    ['thanks, bye', false],
  ])('“%s” can be answered only by the order: %s', (text, is) => {
    expect(read(text).needsOrder).toBe(is);
  });

  test('with a photo or a card is not for the library, and small talk only without', () => {
    const signs = (...sent: Parameters<typeof messageSigns>[1]) => messageSigns(models, sent);
    expect(signs({ text: 'hello' })).toEqual({ smallTalk: true, needsOrderData: false });
    expect(signs({ text: 'hello' }, { kind: 'image' })).toEqual({ smallTalk: false, needsOrderData: true });
    expect(signs({ text: 'hello' }, { text: 'where is my parcel' }).needsOrderData).toBe(true);
    expect(signs({ text: 'hello' }, { text: 'which sizes are there?' })).toMatchObject({
      smallTalk: false,
      needsOrderData: false,
    });
    expect(signs({ kind: 'sticker' })).toEqual({ smallTalk: false, needsOrderData: false });
    expect(signs()).toEqual({ smallTalk: false, needsOrderData: false });
  });

  test.each([
    ['I need this urgently', 'urgency'],
    ['then I will open a chargeback with my bank', 'chargeback'],
    ['my lawyer will write to you', 'legal'],
    ['saya lapor polisi', 'legal'],
  ])('“%s” is urgent: %s', (text, kind) => {
    expect(read(text).urgent.map((each) => each.kind)).toContain(kind);
  });

  test.each([
    ['you are all idiots', 'abuse'],
    ['I will find you', 'threat'],
    ['refund me or I leave a one star review', 'unreasonable'],
    ['We can boost your sales, visit our website', 'advertising'],
  ])('“%s” is flagged: %s', (text, kind) => {
    expect(read(text).flags.map((each) => each.kind)).toContain(kind);
  });

  test.each([
    'I want a full refund please',
    'This is the worst shop',
    'Is the polished one in stock?',
    'I found you on TikTok',
  ])('“%s” is neither urgent nor flagged', (text) => {
    expect(read(text)).toMatchObject({ urgent: [], flags: [] });
  });

  test('of any kind is read without a fault, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const reading = read(text);
        expect(read(text)).toEqual(reading);
        const { positive, neutral, negative } = reading.feeling;
        expect(positive + neutral + negative).toBeCloseTo(1, 2);
      }),
    );
  });
});

describe('a language', () => {
  test.each([
    ['barang saya belum sampai juga kak, gimana dong', 'id'],
    ['barang saya tak sampai lagi, macam mana ni', 'ms'],
    ['wala pa po yung order ko', 'tl'],
    ['荷物はいつ届きますか', 'ja'],
    ['包裹什么时候到', 'zh'],
    ['Wann kommt das Paket?', 'de'],
    ['onde está meu pedido', 'pt'],
  ])('“%s” is %s', (text, language) => {
    expect(readLanguage(models.language, text).language).toBe(language);
  });

  test('that the text leaves open is that of the market', () => {
    const open = 'ada stok';
    expect(readLanguage(models.language, open, 'ms').language).toBe('ms');
    expect(readLanguage(models.language, open, 'id').language).toBe('id');
    expect(readLanguage(models.language, '12345')).toEqual({ language: null, confidence: 0 });
  });
});

describe('a conversation', () => {
  const chat = ['Hi there', 'I would like to change the size', 'the blue one is nice too'];

  test('with an order is not about a purchase still to come', () => {
    expect(
      readCategory(models.category, ['is the blue one nice', 'what sizes are there'], true).category,
    ).not.toBe('prePurchase');
  });

  test('is about what was said first, whatever the small talk around it', () => {
    const alone = readCategory(models.category, chat.slice(1, 2)).category;
    expect(readCategory(models.category, chat).category).toBe(alone);
  });

  test('sounds like its newest messages', () => {
    const [angry, glad] = ['this is terrible, nobody helps', 'thank you so much, all perfect now'];
    expect(readSentiment(models.sentiment, [angry, glad]).sentiment).toBe('positive');
    expect(readSentiment(models.sentiment, [glad, angry]).sentiment).toBe('negative');
  });
});

describe('a model', () => {
  test('comes out of its file as it went in, and not out of another', () => {
    const file = fileOfModel(models.category);
    expect(fileOfModel(modelOfFile(file))).toEqual(file);
    expect(() => modelOfFile(file.slice(0, -1))).toThrow(RangeError);
    expect(() => modelOfFile(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))).toThrow(RangeError);
  });

  test('learns from corrections, in slices, and leaves the rest alone', () => {
    const line = 'blorbing the fandango';
    const corrections = Array.from({ length: 30 }, (_, n) => ({
      ...weighedForCategory(`${line} ${n}`),
      label: 'logistics',
    }));
    const after = adjusted(models.category, corrections);
    expect(readCategory(after, [line]).category).toBe('logistics');
    expect(readCategory(after, ['I want a refund']).category).toBe('aftersales');
    expect([...adjusting(models.category, corrections)].length).toBeGreaterThan(3);
    expect(adjusted(models.category, [])).toEqual(models.category);
  });
});
