import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webExt from 'web-ext';
import { FIREFOX_EXTENSION } from './launch.ts';

// What Mozilla's linter says of the Firefox build. It needs no network.

/**
 * Assignments of markup inside libraries: Preact's for `dangerouslySetInnerHTML`, which this project's lint forbids, and the
 * emoji picker's for its own templates.
 */
const libraries: readonly RegExp[] = [/^\w+\.innerHTML=\w+\.__html\b/, /^\w+\.innerHTML=\w+,\w+\}/];

type Finding = Awaited<ReturnType<typeof webExt.cmd.lint>>['errors'][number];

function isOfLibrary({ code, file, line, column }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file || !line || column === undefined) return false;
  const text = readFileSync(join(FIREFOX_EXTENSION, file), 'utf8')
    .split('\n')
    [line - 1]?.slice(column - 1);
  return libraries.some((assignment) => assignment.test(text ?? ''));
}

if (!existsSync(FIREFOX_EXTENSION)) throw new Error('Build it first: npm run build -- -b firefox');
const { errors, warnings, notices } = await webExt.cmd.lint(
  { sourceDir: FIREFOX_EXTENSION, artifactsDir: join(FIREFOX_EXTENSION, '..'), output: 'none' },
  { shouldExitProgram: false },
);
const found = [...errors, ...warnings, ...notices];
const ours = found.filter((finding) => !isOfLibrary(finding));
for (const { code, message, file = '', line = 0, column = 0 } of ours)
  process.stdout.write(`${code} ${file}:${line}:${column} ${message}\n`);
process.stdout.write(`${ours.length} found, besides ${found.length - ours.length} inside libraries\n`);
process.exitCode = ours.length === 0 ? 0 : 1;
