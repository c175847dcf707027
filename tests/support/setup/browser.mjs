import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { run } from './run.mjs';
import { Halt, say } from './say.mjs';

/** The oldest browser that the extension's manifest admits. */
const OLDEST = 148;

/** Without these, emoji and the scripts of half the markets show as boxes. */
const FONTS = ['fonts-noto-color-emoji', 'fonts-noto-cjk', 'fonts-noto-core'];

/** @returns {string[] | null} how to call apt here with the rights to install, null where that cannot be */
function aptCommand() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : null;
}

/** @param {string} name */
function isPackageInstalled(name) {
  const { stdout } = spawnSync('/usr/bin/dpkg', ['--status', name], { encoding: 'utf8' });
  return /^Status: install ok installed$/m.test(stdout ?? '');
}

/**
 * What has to be installed. Fonts alone are worth it only on a machine that is root's, such as a CI runner.
 * @param {{ hasBrowser: boolean, isRoot: boolean, missingFonts: string[] }} found
 */
export function packagesToInstall({ hasBrowser, isRoot, missingFonts }) {
  if (!hasBrowser) return ['chromium', ...missingFonts];
  return isRoot ? missingFonts : [];
}

/**
 * @param {string[]} apt
 * @param {string[]} packages
 */
async function install(apt, packages) {
  say(`Installing ${packages.join(', ')} with apt`);
  const [program = 'apt-get', ...before] = apt;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(program, [...before, '-qq', 'update'], env);
  return run(program, [...before, '-qq', 'install', '-y', '--no-install-recommends', ...packages], env);
}

/** @param {string} path */
function majorVersion(path) {
  // Asking Chrome on Windows for its version opens a window instead.
  if (process.platform === 'win32') return null;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? Number.NaN) || null;
}

const HOW_TO_GET_ONE = {
  linux:
    "Install Chromium with your system's packages (Debian: sudo apt-get install chromium) or Google Chrome.",
  darwin: 'Install one: brew install --cask chromium, or Google Chrome.',
  win32: 'Install Google Chrome, Chromium or Microsoft Edge.',
};

/** Finds a browser, or installs one where that is possible without asking for a password. */
export async function ensureBrowser() {
  const named = process.env.SIDEDESK_BROWSER;
  if (named && !existsSync(named))
    throw new Halt(`There is no browser at ${named}.`, 'Correct or unset SIDEDESK_BROWSER.');
  const apt = aptCommand();
  if (apt) {
    const missingFonts = FONTS.filter((font) => !isPackageInstalled(font));
    const isRoot = process.getuid?.() === 0;
    const packages = packagesToInstall({ hasBrowser: findBrowser() !== null, isRoot, missingFonts });
    if (packages.length > 0 && (await install(apt, packages)) !== 0)
      say('apt reported an error; going on with what is here');
  }
  const browser = findBrowser();
  const advice =
    HOW_TO_GET_ONE[/** @type {keyof typeof HOW_TO_GET_ONE} */ (process.platform)] ?? HOW_TO_GET_ONE.linux;
  if (!browser)
    throw new Halt(
      'No browser of the Chromium family was found.',
      `${advice}\nOr set SIDEDESK_BROWSER to the path of one.`,
    );
  const version = majorVersion(browser.path);
  if (version !== null && version < OLDEST)
    throw new Halt(`${browser.path} is version ${version}; ${OLDEST} or newer is needed.`, advice);
  say(`Browser: ${browser.path}${version ? ` (version ${version})` : ''}`);
  return browser;
}
