import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppKey, isAppSecret, serviceIdIn } from '../../../core/domain/connection/app-fields.ts';
import { readRedirected } from '../../../core/domain/connection/redirected.ts';

const attempt = { state: 'a1b2-c3', appKey: '6f0appkey1' };
const read = (text: string) => readRedirected(text, attempt);

describe('what the authorisation led to', () => {
  test.each([
    ['the code alone', 'ROW_abc-DEF.123', 'ROW_abc-DEF.123'],
    [
      'the whole address',
      'https://shop.example/back?app_key=6f0appkey1&code=ROW_x1y2z3&locale=en&state=a1b2-c3',
      'ROW_x1y2z3',
    ],
    [
      'an address with the parameters behind a #',
      'https://shop.example/#/back?code=ROW_x1y2z3&state=a1b2-c3',
      'ROW_x1y2z3',
    ],
    ['the part behind the question mark', 'code=ROW_x1y2z3&state=a1b2-c3', 'ROW_x1y2z3'],
    [
      'an encoded code, with space around',
      '  https://x.example/?state=a1b2-c3&code=ROW%5Fx1y2z3  ',
      'ROW_x1y2z3',
    ],
  ])('is read from %s', (_what, text, code) => {
    expect(read(text)).toEqual({ code });
  });

  test.each([
    ['nothing', ' ', 'empty'],
    ['an owner who said no', 'https://x.example/?code=null&error=auth_denied&state=a1b2-c3', 'denied'],
    ['another error', 'https://x.example/?error=server_error', 'error'],
    ['an address without a code', 'https://x.example/?state=a1b2-c3', 'noCode'],
    ['a code that is the word null', 'null', 'noCode'],
    ['a sentence', 'I pressed the button but nothing came', 'noCode'],
    ['a code that is too long', `${'x'.repeat(600)}`, 'noCode'],
    ['another attempt', 'https://x.example/?code=ROW_x1y2z3&state=other', 'otherAttempt'],
    ['an address of nobody’s attempt', 'https://x.example/?code=ROW_x1y2z3', 'otherAttempt'],
    ['another app', 'https://x.example/?code=ROW_x1y2z3&state=a1b2-c3&app_key=other', 'otherApp'],
    [
      'a second code behind the first',
      'https://x.example/?code=null&code=ROW_x1y2z3&state=a1b2-c3',
      'noCode',
    ],
    ['broken encoding', 'https://x.example/?code=%E0%A4%A&state=a1b2-c3', 'noCode'],
  ])('is not taken from %s', (_what, text, problem) => {
    expect(read(text)).toEqual({ problem });
  });

  test('is never anything but a code of plain letters or a named problem, whatever was pasted', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '?',
        '&',
        '#',
        '=',
        'code=',
        'state=a1b2-c3',
        'error=',
        'https://x.example/',
        '%',
        '%zz',
        'ROW_x1y2z3',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const found = read(text);
        if ('problem' in found) return;
        expect(found.code).toMatch(/^[\w.~-]{6,512}$/);
        // Out of an address, only with the word of this attempt.
        if (found.code !== text.trim()) expect(text).toContain('state=a1b2-c3');
      }),
      { numRuns: 500 },
    );
  });
});

describe('what an app is known by', () => {
  test('the service id is read from its link or from the number', () => {
    expect(serviceIdIn(' 7300000000000000001 ')).toBe('7300000000000000001');
    expect(serviceIdIn('https://services.tiktokshop.com/open/authorize?service_id=7300001')).toBe('7300001');
    expect(serviceIdIn('https://services.tiktokshop.com/open/authorize?state=1&service_id=7300001&x=2')).toBe(
      '7300001',
    );
    for (const wrong of [
      '',
      '12',
      'six',
      'https://services.tiktokshop.com/open/authorize?app_key=1',
      '7300001?service_id=x',
    ])
      expect(serviceIdIn(wrong)).toBeNull();
  });

  test('key and secret are words without anything that an address would change', () => {
    expect([isAppKey('29a39d'), isAppKey('practice'), isAppSecret('e59af819cc')]).toEqual([true, true, true]);
    for (const wrong of ['', 'a b', 'a&b=cdefghijk', 'ключключключ', 'x'.repeat(200)])
      expect([isAppKey(wrong), isAppSecret(wrong)]).toEqual([false, false]);
  });
});
