import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const talk = 'tests/fixtures/chats/practice-talk.jsonl';

/** Plays chats as `npm run play` does; more kills than by chance, so that a small play has some. */
function play(...options: string[]): Promise<{ status: number; said: string }> {
  const args = ['tests/play/run.ts', talk, ...options];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: root, encoding: 'utf8' }, (_, out, err) =>
      resolve({ status: child.exitCode ?? 1, said: out + err }),
    );
  });
}

test('chats in several languages arrive on both sides once and in order, though the worker is stopped', async () => {
  test.setTimeout(120_000);
  const { status, said } = await play('--by-hand', '0.3', '--kill-rate', '10', '--seed', '7');
  expect(said).toMatch(/lost +0\n/);
  expect(said).toMatch(/doubled +0\n/);
  expect(said).toMatch(/out of order +0\n/);
  expect(said).toMatch(/stopped by the guard +1 lines, not sent/);
  expect(said).toMatch(/worker kills +[1-9]/);
  expect(status, said).toBe(0);
});
