import { describe, expect, test } from 'vitest';
import { type AtShop, compareSides, type InDesk, type Sides } from '../../play/compare.ts';

const lines = [
  { from: 'buyer', text: 'Halo kak', fate: 'arrives' },
  { from: 'agent', text: 'Halo! Ada yang bisa dibantu?', fate: 'arrives' },
  { from: 'buyer', text: 'paket saya di mana', fate: 'arrives' },
  { from: 'agent', text: 'write me on WhatsApp', fate: 'refused' },
] as const;

const shop: readonly AtShop[] = [
  { id: '1', from: 'buyer', text: 'Halo kak' },
  { id: '2', from: 'other', text: 'Customer service joined the chat.' },
  { id: '3', from: 'agent', text: 'Halo! Ada yang bisa dibantu?' },
  { id: '4', from: 'buyer', text: 'paket saya di mana' },
];

const desk: readonly InDesk[] = [
  ...shop.map(({ id, text }) => ({ shopId: id, text, failed: false })),
  { shopId: null, text: 'write me on WhatsApp', failed: true },
];

const good: Sides = { conversation: 'c1', lines, shop, desk };
const kinds = (sides: Partial<Sides>) => compareSides({ ...good, ...sides }).map(({ kind }) => kind);

function swapped<Item>(items: readonly Item[], left: number, right: number): Item[] {
  const copy = [...items];
  [copy[left], copy[right]] = [items[right] as Item, items[left] as Item];
  return copy;
}

describe('the comparison of a played chat', () => {
  test('finds nothing where all is well', () => {
    expect(compareSides(good)).toEqual([]);
  });

  test('finds a message that the desk lost', () => {
    expect(kinds({ desk: desk.filter(({ shopId }) => shopId !== '4') })).toEqual(['lost']);
  });

  test('finds a line that never came to the shop', () => {
    const without = {
      shop: shop.filter(({ id }) => id !== '4'),
      desk: desk.filter(({ shopId }) => shopId !== '4'),
    };
    expect(kinds(without)).toEqual(['lost']);
  });

  test('finds a reply that is in the desk alone', () => {
    expect(kinds({ desk: [...desk, { shopId: null, text: 'still there?', failed: false }] })).toEqual([
      'lost',
    ]);
  });

  test('finds a reply that the shop has twice', () => {
    const again: AtShop = { id: '5', from: 'agent', text: 'Halo! Ada yang bisa dibantu?' };
    const both = {
      shop: [...shop, again],
      desk: [...desk, { shopId: '5', text: again.text, failed: false }],
    };
    expect(kinds(both)).toEqual(['doubled']);
  });

  test('finds a message that the desk shows twice', () => {
    expect(
      kinds({ desk: desk.flatMap((message) => (message.shopId === '3' ? [message, message] : [message])) }),
    ).toEqual(['doubled']);
  });

  test('finds two messages that the desk shows the wrong way round', () => {
    expect(kinds({ desk: swapped(desk, 2, 3) })).toEqual(['outOfOrder']);
  });

  test('finds two lines that came to the shop the wrong way round', () => {
    const wrong = swapped(shop, 0, 3);
    expect(
      kinds({
        shop: wrong,
        desk: wrong
          .map(({ id, text }) => ({ shopId: id, text, failed: false }))
          .concat(desk.slice(4) as never),
      }),
    ).toEqual(['outOfOrder']);
  });

  test('finds a text that changed on its way', () => {
    expect(
      kinds({
        desk: desk.map((message) => (message.shopId === '1' ? { ...message, text: 'Halo' } : message)),
      }),
    ).toEqual(['lost']);
  });

  test('finds a refusal that the desk does not show, and one that nobody expected', () => {
    expect(kinds({ desk: desk.filter(({ failed }) => !failed) })).toEqual(['lost']);
    expect(kinds({ desk: [...desk, { shopId: null, text: 'hello', failed: true }] })).toEqual(['lost']);
  });
});
