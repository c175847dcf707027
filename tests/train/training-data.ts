import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Where the data lies that is not ours: beside the checkout, never in it. */
const folder = new URL('../../../shared/data/', import.meta.url);

/** A line of training data. @throws Error that says what is missing, and where it should be. */
export function trainingLines<Line>(file: string): Line[] {
  const path = fileURLToPath(new URL(file, folder));
  if (!existsSync(path)) {
    throw new Error(
      `Training needs ${path}, which a clone does not have. The models in public/models are already trained.`,
    );
  }
  const bytes = readFileSync(path);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
