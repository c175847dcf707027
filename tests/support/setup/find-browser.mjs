import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A browser of the Chromium family. `branded` ones (Chrome, Edge) take an unpacked extension only through
 * the debugging protocol, not from the command line.
 * @typedef {{ path: string, branded: boolean }} Browser
 */

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** @param {NodeJS.ProcessEnv} env */
function onLinux(env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  );
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function onMac() {
  const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
  return apps.flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map((place) =>
      join(place, `${app}.app/Contents/MacOS/${app}`),
    ),
  );
}

/** @param {NodeJS.ProcessEnv} env */
function onWindows(env) {
  const places = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
    (place) => place !== undefined,
  );
  const programs = [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => places.map((place) => join(place, program)));
}

/** The browsers that Playwright keeps for itself, newest first; they serve as well as an installed one. */
function keptByPlaywright() {
  const cache = join(
    homedir(),
    process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright',
  );
  if (!existsSync(cache)) return [];
  const newest = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return newest.flatMap((name) => [
    join(cache, name, 'chrome-linux64/chrome'),
    join(cache, name, 'chrome-linux/chrome'),
  ]);
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  if (process.platform === 'win32') return onWindows(env);
  return [...(process.platform === 'darwin' ? onMac() : onLinux(env)), ...keptByPlaywright()];
}

/** @param {string} path */
export function isBranded(path) {
  return /google|chrome-stable|msedge|microsoft/i.test(path);
}

/**
 * The browser to use: the one named by SIDEDESK_BROWSER, else the first found in the usual places.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Browser | null}
 */
export function findBrowser(env = process.env) {
  const named = env.SIDEDESK_BROWSER;
  const path = named ? named : usualPlaces(env).find((place) => existsSync(place));
  return path && existsSync(path) ? { path, branded: isBranded(path) } : null;
}
