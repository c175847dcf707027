import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../../support/launch.ts';
import { bundle } from './bundle.ts';

function page(folder: string, script: string): void {
  writeFileSync(
    join(folder, `${script}.html`),
    `<!doctype html><meta charset="utf-8"><title>${script}</title><body><script type="module" src="${script}.js"></script>`,
  );
}

/**
 * Copies the built extension with a page of the bench in it: each copy is an origin of its own, with a database of
 * its own, and the build itself stays as it ships.
 */
export async function copyOfDesk(folder: string): Promise<string> {
  if (!existsSync(EXTENSION)) throw new Error('The extension is not built: npm run build');
  cpSync(EXTENSION, folder, { recursive: true });
  await bundle('desk-bench', folder);
  page(folder, 'desk-bench');
  return folder;
}

/** An extension with nothing in it but what the desk is held against. */
export async function peerExtension(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Peer',
      version: '1',
      background: { service_worker: 'peer-worker.js', type: 'module' },
    }),
  );
  for (const script of ['peer-worker', 'peer-page']) await bundle(script, folder);
  page(folder, 'peer-page');
  return folder;
}
