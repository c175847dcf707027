import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('../page', import.meta.url));

/** Bundles a script of the bench's pages (or a worker) into a folder, as one file of its own. */
export async function bundle(script: string, into: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // As in the extension (wxt.config.ts), so that both sides of a ratio have the same Dexie.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      outDir: into,
      emptyOutDir: false,
      target: 'chrome148',
      lib: { entry: `${pages}/${script}.ts`, formats: ['es'], fileName: () => `${script}.js` },
    },
  });
}
