import { prepare } from './prepare.mjs';
import { runNpm } from './run.mjs';
import { giveUp } from './say.mjs';

try {
  const { env } = await prepare();
  process.exitCode = await runNpm(['run', '--silent', 'check', '--', ...process.argv.slice(2)], env);
} catch (error) {
  giveUp(error);
}
