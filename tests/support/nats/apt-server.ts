import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where this system gets its packages from, and whose signature vouches for them. */
interface AptSource {
  readonly address: string;
  readonly signedBy: string;
}

/** Suites with a newer server, most settled first, by the system's name for itself; and the part of the archive it is in. */
const NEWER: Readonly<Record<string, { suites: readonly string[]; component: string }>> = {
  debian: { suites: ['testing', 'unstable'], component: 'main' },
  ubuntu: { suites: ['devel'], component: 'universe' },
};

const APT_MS = 180_000;

/** The system's own archive, of the text of its source files; null where none of them names its release. */
export function archiveOf(texts: readonly string[], release: string): AptSource | null {
  for (const text of texts) {
    const found = text.split(/\n\s*\n/).map((part) => inFields(part, release) ?? inLines(part, release));
    const source = found.find((each) => each !== null);
    if (source) return source;
  }
  return null;
}

function inFields(part: string, release: string): AptSource | null {
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(part)?.[1]?.trim().split(/\s+/) ?? [];
  const [address] = field('URIs');
  if (!address || !field('Types').includes('deb') || !field('Suites').includes(release)) return null;
  return { address, signedBy: field('Signed-By')[0] ?? '' };
}

function inLines(part: string, release: string): AptSource | null {
  for (const line of part.split('\n')) {
    const [, options = '', address = '', suite] =
      /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/.exec(line.trim()) ?? [];
    if (suite === release) return { address, signedBy: /signed-by=(\S+)/.exec(options)?.[1] ?? '' };
  }
  return null;
}

function systemSources(): string[] {
  const folder = '/etc/apt/sources.list.d';
  const inFolder = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(list|sources)$/.test(name))
        .map((name) => join(folder, name))
    : [];
  return ['/etc/apt/sources.list', ...inFolder]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
}

function systemName(): { id: string; release: string } {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const value = (name: string) => new RegExp(`^${name}="?([^"\\n]+)`, 'm').exec(text)?.[1] ?? '';
  return { id: value('ID'), release: value('VERSION_CODENAME') };
}

/**
 * Has apt bring a server from a newer suite of the archive this system trusts already. Lists and package are apt's, checked by its
 * signatures, and lie in `folder` alone; nothing is installed.
 * @returns the program; null where apt has none
 */
export function serverFromApt(folder: string): string | null {
  const { id, release } = systemName();
  const newer = NEWER[id];
  const source = archiveOf(systemSources(), release);
  if (!newer || !source || !existsSync('/usr/bin/apt-get')) return null;
  for (const suite of newer.suites) {
    const program = fromSuite(folder, source, `${suite} ${newer.component}`);
    if (program) return program;
  }
  return null;
}

function fromSuite(folder: string, { address, signedBy }: AptSource, suite: string): string | null {
  const place = join(folder, 'apt');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(place, 'archives', 'partial'), { recursive: true });
  const options = signedBy.startsWith('/') ? `[signed-by=${signedBy}] ` : '';
  writeFileSync(join(place, 'sources.list'), `deb ${options}${address} ${suite}\n`);
  const settings = [
    `Dir::Etc::sourcelist=${join(place, 'sources.list')}`,
    'Dir::Etc::sourceparts=/dev/null',
    'Dir::Etc::preferences=/dev/null',
    'Dir::Etc::preferencesparts=/dev/null',
    `Dir::State::lists=${join(place, 'lists')}`,
    `Dir::Cache=${place}`,
    'Acquire::Languages=none',
    // Whoever is root would otherwise hand the folder over to apt's own user.
    ...(process.getuid?.() === 0 ? ['APT::Sandbox::User=root'] : []),
  ].flatMap((setting) => ['-o', setting]);
  const apt = (...args: string[]) =>
    spawnSync('/usr/bin/apt-get', ['-qq', ...settings, ...args], {
      cwd: place,
      timeout: APT_MS,
      stdio: 'ignore',
    }).status === 0;
  const isThere = apt('update') && apt('download', 'nats-server');
  const file = isThere ? readdirSync(place).find((name) => name.endsWith('.deb')) : undefined;
  const isOut = file && spawnSync('/usr/bin/dpkg-deb', ['-x', file, 'out'], { cwd: place }).status === 0;
  const program = join(folder, 'nats-server');
  if (isOut) renameSync(join(place, 'out', 'usr', 'sbin', 'nats-server'), program);
  rmSync(place, { recursive: true, force: true });
  return isOut ? program : null;
}
