import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Halt } from './say.mjs';

/** The first release that runs TypeScript files as they are. */
const OLDEST = { major: 22, minor: 18 };

/**
 * @param {string} version such as "22.18.0"
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/**
 * The Node to run everything with: this one when it is new enough, else the one installed as a dependency.
 * @param {string} root
 * @returns {string} path of the program
 */
export function findNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  if (existsSync(bundled)) return bundled;
  throw new Halt(
    `Node ${process.versions.node} is too old: ${OLDEST.major}.${OLDEST.minor} or newer is needed.`,
    'Install the current long-term release of Node from nodejs.org (or with nvm, fnm or Homebrew), then run the command again.',
  );
}

/**
 * The environment in which `node` and every installed tool are the right ones.
 * @param {string} root
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(root, node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[name] ?? ''].join(delimiter);
  return { ...process.env, [name]: path };
}
