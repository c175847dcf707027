import { importsOf, type SourceFile, withoutComments } from './source-files.ts';

/** The wall; most files should stay far below it. */
const MOST_LINES = 300;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'misc',
  'types',
  'constants',
]);

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The folders and the file of a path without what follows their first dot ("seller-center.content", "a.test.ts"). */
function partsOf(path: string): string[] {
  return path.split('/').map((part) => part.replace(/^\./, '').split('.')[0] ?? part);
}

/** Paths with a part that names nothing. */
export function emptyNames(paths: readonly string[]): string[] {
  return paths
    .filter((path) => partsOf(path).some((part) => EMPTY_NAMES.has(part)))
    .map((path) => `${path}: name it for the one idea it holds, or put its parts where they are used`);
}

/** Paths not in kebab-case. Folders of _locales are named by the browser. */
export function oddNames(paths: readonly string[]): string[] {
  return paths.filter((path) => !partsOf(path).every((part) => KEBAB.test(part)));
}

/** Files over the wall; generated ones (`.gen.ts`) are nobody's reading. */
export function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.includes('.gen.'))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(
      ({ path, lines }) => `${path} has ${lines} lines: it holds more than one idea; give each its own file`,
    );
}

/** Files that only pass on what others define, and `index.ts` anywhere but as an entrypoint. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isIndex(file.path) || isPassingOn(file))
    .map(({ path }) => `${path}: import from the file that defines it`);
}

function isIndex(path: string): boolean {
  return !path.startsWith('entrypoints/') && /(^|\/)index\.tsx?$/.test(path);
}

function isPassingOn(file: SourceFile): boolean {
  const rest = withoutComments(file.text).replace(
    /^\s*(?:import|export)\s+[^'"`;]*?\sfrom\s*['"][^'"]+['"];?/gm,
    '',
  );
  return importsOf(file).length > 0 && rest.trim() === '' && /^export\b/m.test(file.text);
}
