import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';
import { run } from './run.mjs';
import { giveUp, Halt, say } from './say.mjs';

try {
  const { node, env } = await prepare();
  say('Building the extension');
  const build = [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--mode', 'practice'];
  if ((await run(node, build, env)) !== 0)
    throw new Halt(
      'The extension could not be built.',
      'The lines above say where; npm run check shows every problem at once.',
    );
  // Ctrl+C reaches the desk as well; it closes the browser and the shop, and we end when it has.
  process.on('SIGINT', () => {});
  process.exitCode = await run(
    node,
    [join(ROOT, 'tests/support/open-desk.ts'), ...process.argv.slice(2)],
    env,
  );
} catch (error) {
  giveUp(error);
}
