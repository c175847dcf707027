import { type Import, importsOf, resolveImport, type SourceFile } from './source-files.ts';
import { mayImport, mayUse, type Zone, zoneOf } from './zones.ts';

/** Every import that the table does not allow, in words. */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const zone = zoneOf(file.path);
    if (!zone) return [];
    return importsOf(file)
      .filter((wanted) => !isAllowed(file.path, zone, wanted))
      .map(({ specifier }) => `${file.path} imports ${specifier}. ${zone.instead}`);
  });
}

function isAllowed(path: string, zone: Zone, { specifier, typesOnly }: Import): boolean {
  const target = resolveImport(path, specifier);
  // The build puts public/ at the extension's root; styles and pictures carry no decisions.
  if (target && /\.(css|svg|png)(\?\w+)?$/.test(target)) return true;
  return target ? mayImport(zone, target, typesOnly) : mayUse(zone, specifier);
}

/**
 * The first way round in each knot of imports, as "a → b → a". Types count too: a knot of types is still a file
 * that cannot be understood without the other.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const next = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return cycles;
}

function targetsOf(file: SourceFile): string[] {
  return importsOf(file)
    .map(({ specifier }) => resolveImport(file.path, specifier))
    .filter((target) => target !== null);
}
