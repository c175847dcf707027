import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { environmentFor, findNode } from './node.mjs';
import { say } from './say.mjs';

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * Makes this machine ready: dependencies, a Node that runs TypeScript, a browser.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} what to start everything else with
 */
export async function prepare() {
  process.chdir(ROOT);
  await ensureDependencies(ROOT);
  const node = findNode(ROOT);
  if (node !== process.execPath)
    say(`Node ${process.versions.node} is too old for this project; using the one in node_modules`);
  const browser = await ensureBrowser();
  return { node, env: { ...environmentFor(ROOT, node), SIDEDESK_BROWSER: browser.path } };
}
