import { describe, expect, test } from 'vitest';
import { type AskedLine, askedLines, askedSigns } from '../../../core/domain/automation/find-answers.ts';
import { bringsDetails } from '../../../core/domain/automation/message-details.ts';
import type { Content } from '../../../core/domain/message/content.ts';
import { at, plain } from '../../support/automated-shop.ts';
import { saying } from '../../support/shop-messages.ts';

test.each<[Content, boolean]>([
  [saying('Where is 576461413038785752?'), true],
  [saying('my parcel JNT8838201233'), true],
  [saying('it is 1Z999AA10123456784'), true],
  [saying('Do you ship to Ireland, and how long is 3 days really?'), false],
  [{ kind: 'orderCard', orderId: '1' }, true],
  [{ kind: 'productCard', productId: '1' }, true],
  [{ kind: 'image', url: '', width: 1, height: 1 }, true],
  [{ kind: 'sticker', raw: '' }, false],
])('whether a message brings details: %j', (content, brings) => {
  expect(bringsDetails(content)).toBe(brings);
});

describe('what is asked', () => {
  const line = (text: string, minute: number, by: AskedLine['by'] = 'buyer'): AskedLine => ({
    by,
    content: { kind: 'text', text },
    at: at + minute * 60_000,
    reply: by === 'agent',
  });
  const texts = (lines: readonly AskedLine[]) =>
    askedLines(lines).map(({ content }) => (content.kind === 'text' ? content.text : ''));

  test('is what the buyer wrote in one go since somebody answered', () => {
    expect(texts([line('a', 0), line('b', 0, 'agent'), line('c', 1), line('d', 2)])).toEqual(['c', 'd']);
    expect(
      texts([line('old', 0), line('hello', 10), line('new', 11, 'automation'), line('do you?', 12)]),
    ).toEqual(['hello', 'do you?']);
    expect(texts([line('b', 0, 'agent')])).toEqual([]);
  });

  test('is left to a person where nothing can read it', () => {
    const read = { smallTalk: true, needsOrder: false };
    expect(askedSigns([line('hi', 0)], () => read)).toEqual({ ...plain, smallTalk: true });
    expect(askedSigns([line('hi', 0)], () => null)).toMatchObject({ smallTalk: false, needsOrderData: true });
    const photo: AskedLine = { ...line('', 0), content: { kind: 'image', url: '', width: 1, height: 1 } };
    expect(askedSigns([line('hi', 0), photo], () => read)).toEqual({ ...plain, details: true });
  });
});
