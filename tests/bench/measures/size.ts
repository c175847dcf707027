import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../../support/bundle-size.ts';
import { EXTENSION } from '../../support/launch.ts';
import type { Figure } from '../figure.ts';

const parts = {
  worker: 'background.js',
  desk: 'sidepanel.html',
  content: 'content-scripts/seller-center.js',
} as const;

/** What has to be loaded before each part works, gzipped. */
export async function size(): Promise<Figure[]> {
  return Object.entries(parts)
    .filter(([, entry]) => existsSync(join(EXTENSION, entry)))
    .map(([part, entry]) => {
      const { bytes, files } = measure(EXTENSION, entry);
      const value = bytes / 1000;
      return { name: `size.${part}`, value, unit: 'kB', ratio: null, against: 'gzipped', n: files.length };
    });
}
