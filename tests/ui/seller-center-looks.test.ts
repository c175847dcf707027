import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeCorner } from '../../entrypoints/seller-center.content/overlays/free-corner.ts';
import { luminance } from '../../entrypoints/seller-center.content/page-theme.ts';

const box = { width: 176, height: 32 };
const view = { width: 1280, height: 800 };

test('an empty corner is taken as it is', () => {
  expect(freeCorner(box, view, () => false)).toEqual({ top: 12, right: 16 });
});

test('what stands in the corner is left uncovered, and the button stays at the top right', () => {
  // A menu in the header's right 200 px.
  const { top, right } = freeCorner(box, view, (x, y) => y < 56 && x > view.width - 200);
  expect(top).toBe(12);
  expect(right).toBeGreaterThanOrEqual(200);
  expect(right).toBeLessThan(240);
});

test('a full header sends it beneath, a full page back into the corner', () => {
  expect(freeCorner(box, view, (_, y) => y < 56)).toEqual({ top: 64, right: 16 });
  expect(freeCorner(box, view, () => true)).toEqual({ top: 12, right: 16 });
});

test('a box without a size, as in a page that is not shown, has its place too', () => {
  expect(freeCorner({ width: 0, height: 0 }, view, () => true)).toEqual({ top: 12, right: 16 });
});

test('it lies within the window, whatever the window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4000 }), fc.nat(4000), (width, from) => {
      const { right } = freeCorner(box, { width, height: 600 }, (x) => x > from);
      expect(right).toBeGreaterThanOrEqual(0);
      expect(width - right - box.width).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(20, 20, 20, 0.2)', null],
  ['transparent', null],
  ['color(srgb 1 1 1)', null],
])('the brightness of %s is %s', (colour, bright) => {
  expect(luminance(colour)).toBe(bright);
});
