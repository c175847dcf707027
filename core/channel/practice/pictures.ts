import { practiceBase } from './credentials.ts';
import { products } from './goods.ts';
import type { StoredImage } from './shop-state.ts';

/** What a living buyer photographs (240 × 180): a dented box, a cracked cup, torn cloth. */
const samples: readonly string[] = [
  '<path fill="#c1a262" d="M40 60h160v95H40z"/><path fill="#a0784a" d="M40 60l30-25h160l-30 25zM200 60l30-25v95l-30 25z"/><path fill="none" stroke="#5a3e24" stroke-width="5" d="M70 62l22 30-14 22 26 40"/>',
  '<path fill="#fafafa" stroke="#c8ced4" stroke-width="4" d="M60 50h100l-10 90q-40 18-80 0z"/><path fill="none" stroke="#c8ced4" stroke-width="8" d="M158 70q40 5 32 35t-38 20"/><path fill="none" stroke="#3c3c42" stroke-width="3" d="M100 52l8 24-16 18 14 22-8 26"/>',
  '<path fill="#3e6296" d="M45 35h150v115H45z"/><path fill="#f0eeea" d="M80 60q40 12 84-6-30 30-20 62-26-26-64-20 16-18 0-36z"/>',
];

function drawing(size: string, ground: string, shapes: string): StoredImage {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}"><rect width="100%" height="100%" fill="${ground}"/>${shapes}</svg>`;
  return { type: 'image/svg+xml', base64: btoa(svg) };
}

/** The content of an IMAGE message that shows sample 1, 2 or 3. */
export function sampleImage(number: number): { url: string; width: string; height: string } {
  // The live platform sends sizes as strings in messages from the buyer's app.
  return { url: `${practiceBase}/images/sample-${number}`, width: '240', height: '180' };
}

/** Where a product's picture is, and its size in pixels. */
export function productPicture(productId: string): { url: string; width: number; height: number } {
  return { url: `${practiceBase}/images/product-${productId}`, width: 120, height: 120 };
}

/** A product's picture: its first letters on a ground of its own. */
function drawProduct(productId: string): StoredImage | null {
  const product = products.find(({ id }) => id === productId);
  if (!product) return null;
  const letters = product.name.slice(0, 2);
  const hue = (Number(productId.slice(-3)) * 47) % 360;
  const text = `<text x="60" y="78" font-family="sans-serif" font-size="52" text-anchor="middle" fill="hsl(${hue} 45% 30%)">${letters}</text>`;
  return drawing('120 120', `hsl(${hue} 55% 86%)`, text);
}

/** A picture that the shop draws itself, by its id; null when there is none of that name. */
export function drawnPicture(id: string): StoredImage | null {
  const [kind, name = ''] = id.split('-');
  const shapes = kind === 'sample' ? samples[Number(name) - 1] : undefined;
  if (shapes) return drawing('240 180', '#ece8e1', shapes);
  return kind === 'product' ? drawProduct(name) : null;
}
