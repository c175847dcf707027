import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run.mjs';
import { Halt, say } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Whether what is installed is what the lock file asks for. npm keeps its own note of what it installed;
 * packages meant for another system are in the lock but never in that note.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

/**
 * Installs the locked dependencies unless they are in place.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(note) && isInstalled(packagesOf(join(root, 'package-lock.json')), packagesOf(note))) return;
  say('Installing the dependencies (about a minute the first time)');
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const code = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], env);
  if (code !== 0)
    throw new Halt(
      'The dependencies could not be installed.',
      'See the lines above; with a connection, run the command again.',
    );
}
