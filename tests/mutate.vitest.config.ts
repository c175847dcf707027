import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests that mutation testing runs against each changed rule of core/domain and core/engine. Properties that hold the
 * desk against itself (replay, counts, faults) are left out: they take long and a changed rule is as equal to itself.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    include: [
      'tests/{unit/domain,unit/engine,scenario}/**/*.test.ts',
      'tests/store/{sender,late-closing,engine}.test.ts',
    ],
  },
});
