import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowableIn } from '../../../core/domain/guard/allowed.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { compliantWording, wordingLanguages } from '../../../core/domain/guard/compliant-wordings.ts';
import { mistakesIn } from '../../../core/domain/guard/mistake.ts';
import { guardCategories } from '../../../core/domain/guard/report.ts';
import { modelOfFile } from '../../../core/domain/triage/model/model-file.ts';
import { readLanguage } from '../../../core/domain/triage/read-language.ts';

const verdict = (text: string) => checkOutgoing(text).verdict;
const categories = (text: string) => [
  ...new Set(checkOutgoing(text).findings.map(({ category }) => category)),
];
const marked = (text: string) => checkOutgoing(text).findings.map(({ start, end }) => text.slice(start, end));

interface Line {
  readonly text: string;
  readonly category: string | null;
  readonly verdict: string;
}
const linesOf = (name: string): Line[] =>
  readFileSync(new URL(`../../fixtures/guard/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the guard stops', () => {
  test.each([
    ['contact', 'Message us on WhatsApp please.'],
    ['contact', 'Silakan hubungi kami lewat WA 0812-3456-7890 ya kak.'],
    ['contact', 'Bạn kết bạn Zalo với shop nhé.'],
    ['contact', 'แอดไลน์ร้านได้เลยค่ะ'],
    ['contact', '¿Me pasas tu correo?'],
    ['contact', 'Pahingi po ng number niyo.'],
    ['link', 'Order from our website, it is cheaper.'],
    ['link', 'See https://bit.ly/3xYzAbc'],
    ['payment', 'Send me your sort code and I will refund you.'],
    ['payment', 'We never refund here, pay me by PayPal instead.'],
    ['review', 'Give us five stars and get a voucher.'],
    ['cancel', 'Please cancel the order yourself.'],
    ['threat', 'You are a liar and a thief.'],
    ['profanity', 'What the fuck.'],
    ['sexual', 'Send me nudes.'],
    ['illegal', 'It is a replica of best quality.'],
    ['illegal', 'Play our online slots and win.'],
  ])('%s: %s', (category, text) => {
    expect(verdict(text)).toBe('stop');
    expect(categories(text)).toContain(category);
  });

  test.each([
    'w h a t s a p p us',
    'f.u.c.k you',
    'Ｗｈａｔｓａｐｐ us',
    'Whаtsаpp us',
    'wh4ts4pp us',
    'What\u200Bsapp us',
    'mail jenny (at) bestbags (dot) com',
    'visit lunabeauty dot co dot uk',
    'call oh eight one two, three four five, six seven eight nine',
    'llama al seis uno dos tres cuatro cinco seis siete ocho',
    'call o8l2 3456 789o',
    'fuuuuck',
  ])('what is disguised: %s', (text) => {
    expect(verdict(text)).toBe('stop');
  });

  test('each guideline once for the same words', () => {
    const { findings } = checkOutgoing(
      'Write to me on WhatsApp +44 7700 900123, we give you 10% for five stars',
    );
    expect(findings.map(({ category }) => category).sort()).toEqual(['contact', 'review']);
  });

  test('a stranger’s site that wears the platform’s name', () => {
    expect(verdict('https://tiktok.com.pay-back.net/a')).toBe('stop');
    expect(verdict('https://tiktok.com@evil.com')).toBe('stop');
  });
});

describe('the guard warns', () => {
  test.each([
    ['returns', 'You can only return within 3 days.'],
    ['promotion', 'Hurry, flash sale ends tonight! Grab our new collection.'],
    ['privacy', 'The previous buyer, her name is Jane and her address is 5 Oak Road.'],
    ['shouting', 'YOU HAVE TO WAIT UNTIL MONDAY for it.'],
  ])('of %s: %s', (category, text) => {
    expect(verdict(text)).toBe('warn');
    expect(categories(text)).toContain(category);
  });
});

describe('the guard lets pass', () => {
  test.each([
    'Your order 576543210987654321 left with DPD, tracking 15501234567890.',
    'Nomor resi 003012345678, ekspedisi JNE.',
    'It costs £12.99, 1.299.000đ or Rp125.000; 30 x 20 x 15 cm, f/1.8, 09:00-17:00.',
    'It comes between 12/05/2026 and 15/05/2026.',
    'See shop.tiktok.com/help or tiktok.com.',
    'We never ask for bank details outside TikTok Shop.',
    'We are not able to talk on WhatsApp, but we can help you here.',
    'If someone asks you to pay by bank transfer, report it.',
    'Someone wrote “add me on WhatsApp, +44 is fine”? That was not us.',
    'You can cancel from the order page if you prefer.',
    'Please do not cancel, it leaves tonight.',
    'Terima kasih bintang limanya kak!',
    'An unboxing video is not required.',
    'Quick.',
    'Slow.',
    'Đồ ngủ lụa size L còn hàng chị nhé.',
    'The Scunthorpe mug, the shiitake kit and the cock-a-leekie soup are in stock.',
    '',
  ])('%s', (text) => {
    expect(checkOutgoing(text)).toEqual({ verdict: 'pass', findings: [] });
  });
});

test('the words at fault are marked in the text as it was given', () => {
  expect(marked('Hi! Ｗｈａｔｓａｐｐ me 🙂')).toEqual(['Ｗｈａｔｓａｐｐ']);
  expect(marked('It is at luna\u200B-shop.com now.')).toContain('luna\u200B-shop.com');
});

describe('what can be sent instead', () => {
  const model = modelOfFile(
    new Uint8Array(readFileSync(new URL('../../../public/models/language.bin', import.meta.url))),
  );
  const offered = guardCategories.filter((category) => compliantWording(category, null) !== '');

  test.each(wordingLanguages)('is in %s where the draft is, and breaks no guideline', (language) => {
    for (const category of offered) {
      const wording = compliantWording(category, language);
      expect([wording, readLanguage(model, wording, language).language]).toEqual([wording, language]);
      expect(checkOutgoing(wording)).toEqual({ verdict: 'pass', findings: [] });
    }
  });

  test('is English where the language is unknown or has none', () => {
    expect(compliantWording('contact', 'fi')).toBe('We can help you right here in this chat.');
    expect(compliantWording('contact', null)).toBe(compliantWording('contact', 'en'));
    expect(compliantWording('profanity', 'th')).toBe('');
  });
});

describe('what the shop allows', () => {
  const passes = (text: string, ...allowed: string[]) => checkOutgoing(text, allowed).verdict === 'pass';

  test('is passed over wherever it stands, whatever its case and width', () => {
    expect(passes('The courier hotline is 0800 496 0123.', '0800 496 0123')).toBe(true);
    expect(passes('See https://vt.tokolu.na.com/Ab1.', 'https://VT.tokolu.na.com/ab1')).toBe(true);
    expect(passes('It says Ｂｕｌｌｓｈｉｔ  Bingo on the mug.', 'bullshit bingo')).toBe(true);
  });

  test('is that alone: not its beginning, not what stands beside it, not a part of more words', () => {
    expect(passes('Call 0800 496 01234.', '0800 496 0123')).toBe(false);
    expect(passes('See https://luna.com/a/b.', 'https://luna.com/a')).toBe(false);
    expect(passes('0800 496 0123, or +44 7700 900123.', '0800 496 0123')).toBe(false);
    expect(passes('Bullshit bingo, you asshole.', 'bullshit bingo')).toBe(false);
  });

  test('is never a word that leads off the platform, nor an address inside other words', () => {
    expect(passes('Add us on WhatsApp.', 'whatsapp', 'Add us on WhatsApp')).toBe(false);
    const more = 'give us five stars, jo@luna.com, for a voucher';
    expect(categories(more)).toContain('contact');
    expect(passes(more, more)).toBe(false);
  });

  test.each([
    ['contact', 'hotline: 0800 496 0123', '0800 496 0123'],
    ['contact', 'WhatsApp', ''],
    ['contact', '@luna.shop', '@luna.shop'],
    ['link', '(https://luna.com/a).', 'https://luna.com/a'],
    ['payment', 'send it by PayPal', ''],
    ['profanity', ' Bullshit bingo ', 'Bullshit bingo'],
  ] as const)('of %s in “%s” it can be “%s”', (category, words, allowable) => {
    expect(allowableIn(category, words)).toBe(allowable);
  });

  test('a mistake is told of once for each guideline and words, without the warnings', () => {
    const text = 'WhatsApp or WhatsApp: +44 7700 900123. You can only return within 3 days.';
    const mistakes = mistakesIn(text, checkOutgoing);
    expect(mistakes.every(({ category }) => category === 'contact')).toBe(true);
    expect(mistakes.map(({ allowable }) => allowable)).toContain('+44 7700 900123');
    expect(new Set(mistakes.map(({ words }) => words)).size).toBe(mistakes.length);
  });

  test('is what a stop offers to allow, of any text with one value or of other guidelines', () => {
    for (const { text, verdict: truth } of linesOf('tuned')) {
      if (truth !== 'stop') continue;
      const mistakes = mistakesIn(text, checkOutgoing);
      if (mistakes.some(({ words, allowable }) => allowable !== words)) continue;
      expect([
        text,
        checkOutgoing(
          text,
          mistakes.map(({ allowable }) => allowable),
        ).verdict,
      ]).not.toContain('stop');
    }
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'whatsapp 0812 @ . dot com please cancel 5 ★ review ไลน์ nhé \u200B ｗ а \uD800'.split(' '),
        ),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(' ')),
);

test('no text at all breaks it, and what it marks lies in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { findings, verdict: said } = checkOutgoing(text, [text, text.slice(1, 9)]);
      expect(said === 'pass').toBe(findings.length === 0);
      for (const { start, end } of findings) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 20_000 },
  );
}, 120_000);

const known = [...linesOf('tuned'), ...linesOf('held-out')].map(({ text }) => text);

test('invisible signs and full-width letters change no verdict', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.nat(),
      fc.constantFrom('\u200B', '\u2060', '\u00AD'),
      (text, n, sign) => {
        const at = [...text].slice(0, n % (text.length + 1)).join('').length;
        expect(verdict(text.slice(0, at) + sign + text.slice(at))).toBe(verdict(text));
        const wide = text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
        expect(verdict(wide)).toBe(verdict(text));
      },
    ),
    { numRuns: 1000 },
  );
});

test('order ids, tracking numbers, prices and dates pass, whatever they are', () => {
  const digits = (from: number, to: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: from, maxLength: to });
  fc.assert(
    fc.property(
      digits(17, 19),
      digits(9, 15),
      fc.nat(99_999),
      fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
      (order, tracking, cents, day) => {
        const iso = day.toISOString().slice(0, 10);
        const text = `Order ${order}, tracking JD${tracking}, £${(cents / 100).toFixed(2)}, arrives ${iso}.`;
        expect(checkOutgoing(text).findings).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

/** Shares of own lines, in seven languages; what is asked of the guard is in docs/guard.md. */
describe.each(['tuned', 'held-out'])('of the %s lines', (name) => {
  const rank = { pass: 0, warn: 1, stop: 2 } as Readonly<Record<string, number>>;
  const lines = linesOf(name);
  const caught = ({ text, verdict: wanted, category }: Line) =>
    category === 'returns' ? verdict(text) !== 'pass' : (rank[verdict(text)] ?? 0) >= (rank[wanted] ?? 0);
  const share = (some: readonly Line[], test: (line: Line) => boolean) =>
    some.filter(test).length / some.length;
  const worst = /contact|link|payment/;

  test('contact, links and payments are caught', () => {
    const bad = lines.filter(({ category }) => worst.test(category ?? ''));
    expect(share(bad, caught)).toBeGreaterThanOrEqual(name === 'tuned' ? 0.97 : 0.9);
  });

  test('the rest is caught', () => {
    const bad = lines.filter(({ category }) => category && !worst.test(category));
    expect(share(bad, caught)).toBeGreaterThanOrEqual(name === 'tuned' ? 0.95 : 0.75);
  });

  test('what is fine is not stopped', () => {
    const fine = lines.filter(({ category }) => !category);
    expect(share(fine, ({ text }) => verdict(text) === 'stop')).toBeLessThanOrEqual(
      name === 'tuned' ? 0.03 : 0.06,
    );
  });
});
