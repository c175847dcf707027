import fc from 'fast-check';
import * as v from 'valibot';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { askSchema, helloSchema } from '../../core/protocol/ask-schema.ts';
import { isOwnPage } from '../../core/protocol/sender.ts';

const root = 'chrome-extension://abcdefgh/';

describe('who may speak to the worker', () => {
  test('a page of this extension may', () => {
    expect(
      isOwnPage(
        { id: 'abcdefgh', url: `${root}sidepanel.html`, origin: 'chrome-extension://abcdefgh' },
        'abcdefgh',
        root,
      ),
    ).toBe(true);
  });

  test.each([
    [
      'another extension',
      { id: 'zzzz', url: 'chrome-extension://zzzz/page.html', origin: 'chrome-extension://zzzz' },
    ],
    [
      'a content script, whose address is its page’s',
      { id: 'abcdefgh', url: 'https://seller-us.tiktok.com/order', origin: 'https://seller-us.tiktok.com' },
    ],
    ['a page that only looks like ours', { id: 'abcdefgh', url: 'chrome-extension://abcdefghij/x.html' }],
    [
      'our page framed by another origin’s name',
      { id: 'abcdefgh', url: `${root}sidepanel.html`, origin: 'https://evil.example' },
    ],
    ['nobody', {}],
  ])('%s may not', (_who, sender) => {
    expect(isOwnPage(sender, 'abcdefgh', root)).toBe(false);
  });
});

describe('what the worker understands', () => {
  const claim = { ask: 'command', id: '1', command: { do: 'claimChat', by: 'ana', conversation: 'b1' } };

  test('a command with all it needs and nothing else', () => {
    expect(safeParse(askSchema, claim).success).toBe(true);
    expect(safeParse(askSchema, { ...claim, extra: 1 }).success).toBe(false);
    expect(safeParse(askSchema, { ...claim, command: { do: 'claimChat', by: 'ana' } }).success).toBe(false);
  });

  test.each([
    'receiveMessages',
    'recordDelivery',
    'closeDueChats',
    'dispatchChats',
    'openShop',
    'rateChat',
    'recordOrder',
  ])('not %s, which only the worker itself may give', (name) => {
    expect(
      safeParse(askSchema, { ask: 'command', id: '1', command: { do: name, conversation: 'b1', by: 'ana' } })
        .success,
    ).toBe(false);
  });

  test('no lever of the practice shop outside its own paths', () => {
    expect(safeParse(askSchema, { ask: 'practice', method: 'GET', path: '/practice/state' }).success).toBe(
      true,
    );
    expect(
      safeParse(askSchema, { ask: 'practice', method: 'GET', path: '/customer_service/202309/conversations' })
        .success,
    ).toBe(false);
  });

  test('never falls over, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(typeof safeParse(askSchema, message).success).toBe('boolean');
        expect(typeof safeParse(helloSchema, message).success).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

test('a picture and a part of a video of 10 MB fit into one question, what is no base64 does not', () => {
  const base64 = Buffer.alloc(10 * 1024 * 1024, 7).toString('base64');
  const picture = { ask: 'uploadImage', name: 'a.png', type: 'image/png' };
  expect(v.safeParse(askSchema, { ...picture, base64 }).success).toBe(true);
  const part = {
    ask: 'sendVideoPart',
    url: 'https://shop.invalid/u',
    token: 't',
    number: 2,
    type: 'video/mp4',
  };
  expect(v.safeParse(askSchema, { ...part, base64 }).success).toBe(true);
  for (const wrong of ['abc', 'ab=c', '<b>='])
    expect(v.safeParse(askSchema, { ...picture, base64: wrong }).success).toBe(false);
});
