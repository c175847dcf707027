import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';

// The packages for the stores, and the sources that Mozilla asks for, with their fingerprints. `-- --twice` makes them a
// second time and compares: the same commit gives the same bytes.

const PACKAGES = '.output/*.zip';

function pack(): Map<string, string> {
  for (const old of globSync(PACKAGES)) rmSync(old);
  for (const browser of ['chrome', 'firefox']) {
    const { status } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', browser], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  return new Map(
    globSync(PACKAGES)
      .sort()
      .map((path) => [path, fingerprint(path)]),
  );
}

function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const packages = pack();
for (const [path, sha256] of packages) process.stdout.write(`${sha256}  ${path}\n`);
if (process.argv.includes('--twice')) {
  const again = pack();
  const differing = [...packages].filter(([path, sha256]) => again.get(path) !== sha256);
  for (const [path] of differing) process.stdout.write(`${path} differs the second time\n`);
  if (differing.length === 0) process.stdout.write('The second time gives the same bytes\n');
  process.exitCode = differing.length === 0 ? 0 : 1;
}
