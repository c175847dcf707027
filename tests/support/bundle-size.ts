import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weighed {
  /** Path inside the build. */
  readonly path: string;
  /** Gzipped size in bytes. */
  readonly bytes: number;
}

const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g;
const LINKED = /<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g;

/** The files that `file` cannot start without; what it loads later with `import()` is not among them. */
export function needs(path: string, text: string): string[] {
  const found = text.matchAll(path.endsWith('.html') ? LINKED : STATIC_IMPORT);
  return [...found].map(([, target = '']) =>
    target.startsWith('/') ? target.slice(1) : join(dirname(path), target),
  );
}

/** Everything that `entry` of the build in `folder` loads before it runs, heaviest first. */
export function measure(folder: string, entry: string): { bytes: number; files: Weighed[] } {
  const files = new Map<string, number>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (files.has(path) || !existsSync(join(folder, path))) continue;
    const content = readFileSync(join(folder, path));
    files.set(path, gzipSync(content, { level: 9 }).length);
    if (!path.endsWith('.css')) open.push(...needs(path, content.toString('utf8')));
  }
  const weighed = [...files].map(([path, bytes]) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes);
  return { bytes: weighed.reduce((sum, file) => sum + file.bytes, 0), files: weighed };
}
