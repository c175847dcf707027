import { practiceBase } from './credentials.ts';
import type { StoredImage } from './shop-state.ts';

/** What a living buyer photographs (240 × 180 pixels): a dented box, a cracked cup, torn cloth. */
const samples: readonly string[] = [
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAAC0BAMAAABYsrzbAAAAD1BMVEXs6OHBlmKgeEpaPiTXvpZq2Xk2AAABr0lEQVR42u3aXWqDQBSG4YArONNuIGMXEHKW' +
    '0O5/TcW/ZEZnjMI5k1Le9yLg1YN+Igq5XIiIiIiIiIiIiP5tnda7vQvWt8HqCsdq/Tm5M4PjuZnVDj4lqyV8QlZb+PDMnTF8VO5Ue1v4mNypRmv40Myqd3v4' +
    '67U8uA7wzyt5dD3g7/2Zh4F94H15dl3gPXlxfeCdmaeB3eCq/HC94Ir8dN3g4syPgR3hn8KzM3X94O1TO3Md4c1TOxnYF17JuXselmphDfepvHItYVnDMXnN' +
    'yAc2hqUAa8W1hWUF94u8dY3hkMOjfCsMbA5LyOE4fcwV3PhhC0vI4V5He+uKNSw5HPU+XO7sZXD4vdrDnyt4kNOX3xG+ijsck8s8f8yObgN4lvvHV3SM0gKe' +
    'TvmhDgfSBu41PdnFbQInJzvdWG3gWV6OZrcR/LyzF7cFnD+x3OGw7/rBEnZdR1i27rUNLHuuKyw7ri8cagN7w5ksLeFElrawlAduAEvF9Yel7DaAQ2HgJrCE' +
    'ktsCLgcMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAyc/cXRLGAiIiIiIiL68/0CrQsyyp7j6lwAAAAASUVORK5CYII=',
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAAC0BAMAAABYsrzbAAAAD1BMVEXm7PD6+vrIztQ8PEKqyNdGgBj8AAACJ0lEQVR42u2a223DMAxFJaML2F6AyAaBOkCB' +
    'Zv+ZAhiNEzuirQevFBT3fBX9OSBlURQV5wghhBBCCCGEEEIIIYQQ8lkMlzLqzWVeoZjic0aNcH3+PbUUj+M4hx7i1doh4jXdbcUvi4wQ+5RFnuwr5oF4fobc' +
    'VrykO8TFBun2CbspLq6M2yfsJk18QaV6XeQJcCz7opJpsM6+qGQamH1RyTRItk/YTUdiAZyLISXiC/SUeK/VBiGnnBJTJL9DbchjwikxRRcWJtZLprxeBgQR' +
    '8V+64+KH2V6slkzZtKjG4qOSKZubl5hHPGs9l2y6cmPxfNBzbcWFuf666fyG+P93t1xjsWZ9FTtQxLfwnSIWY7FixYv1dO9GGdZifZHB4iXdoYc4hH4Rx78w' +
    'uFj7rnejjMKamb+bfkwidvnXVMGKZ7XLFHjESpeJFofQL+I52nOJSa12+T0XXLx+YSdiXGOtigdQf/tItyqu6m999mTPZolPBk5LujXxgBIrJdMm0wcDJ+2a' +
    'unvCgQycwoG48raYMn6Ji7Hjl6smHoBzH32yJ9BJl1oyjaaKvmayVzU8zi6ZVgPcmsmeOFTESxmZMC9uBZM9m7eJ8fSUmCBelz/ZM3qLKXwMqX/0yi2ZBs9s' +
    'qS+5rcXroQwS+8zJnoOLlZ6rgTjec7WJeHwvmY3E3SKmmGLcgbwXC8UUU0zxB4h9lthRTDEhPSn96X517aT4/4sJIYQQQgghqdwBzkV8B7D8kfMAAAAASUVO' +
    'RK5CYII=',
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAAC0BAMAAABYsrzbAAAAD1BMVEXw7uo+YpYwTnrw7up4lr5emYefAAABEUlEQVR42u3Vy2nEQBAE0D5sADYoAuFA1qLz' +
    'j8nor901GMaWBsavTrqIBzXQFSEiIiIiV6d/X9L3/d9+v4HBYDAYDAaDwWAwGAwGg8Hg43fmUAXOe+RQAc57RORQo+ou67xxl7esAXcZccte1e1WPbqj7HKp' +
    '2kj8Gp7ciPz8P5dL1UbiJHh2D7KRULXLVQov7i6rusGqjcQ18PbE2yOr+iR4dXfZ5Wqs6t3dZCPhchmJMvjgrrKRcLlUXQQf3VU2Es1dLlVfAz+4i+xyqdpI' +
    'lMAf+fjPJLtcqjYSJfCTO8tGQtVGogB+dmdZ1W1VbSSuuVyvTzw9sqpPgF/cSXa5Grpc3zzx+Miqdrl+gkVEROrnC5fdckHzMmkFAAAAAElFTkSuQmCC',
];

/** The content of an IMAGE message that shows sample 1, 2 or 3. */
export function sampleImage(number: number): { url: string; width: string; height: string } {
  // The live platform sends sizes as strings in messages from the buyer's app.
  return { url: `${practiceBase}/images/sample-${number}`, width: '240', height: '180' };
}

/** A sample by its image id, null when there is none of that name. */
export function samplePicture(id: string): StoredImage | null {
  const base64 = /^sample-\d$/.test(id) ? samples[Number(id.slice(7)) - 1] : undefined;
  return base64 === undefined ? null : { type: 'image/png', base64 };
}
