import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the project; `path` is from the checkout's top, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  /** Nothing of it is left when the program runs. */
  readonly typesOnly: boolean;
}

const TOP = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PLACES = ['entrypoints', 'components', 'core', 'tests'];

/** Every program file of the project, read once. */
export const sources: readonly SourceFile[] = PLACES.flatMap(filesUnder)
  .filter((path) => /\.(tsx?|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(TOP, path), 'utf8') }));

/** Paths of all files in the project's own folders, whatever their kind. */
export const everyPath: readonly string[] = PLACES.flatMap(filesUnder);

function filesUnder(place: string): string[] {
  try {
    const entries = readdirSync(join(TOP, place), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(TOP.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch {
    // A folder that nobody has needed yet.
    return [];
  }
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\sfrom\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports or re-exports. Reads the text, so it wants the usual layout, which the formatter sees to. */
export function importsOf({ text }: SourceFile): Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)].map(([, type, names = '', specifier = '']) => ({
    specifier,
    typesOnly: Boolean(type) || isAllTypes(names),
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, typesOnly: false }));
  return [...statements, ...dynamic];
}

function isAllTypes(names: string): boolean {
  const inBraces = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const parts = inBraces?.split(',').map((part) => part.trim()) ?? [];
  return parts.some(Boolean) && parts.every((part) => part === '' || part.startsWith('type '));
}

/** The text with comments blanked; strings stay, also such as hold two slashes. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
}

/** Where a relative import leads, from the checkout's top; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : null;
}
