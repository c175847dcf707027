import { spawn } from 'node:child_process';

/**
 * Runs a program in the foreground, its output going straight to ours.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 127 when there is no such program
 */
export function run(program, args, env = process.env) {
  return new Promise((done) => {
    // A command file cannot be started on Windows except through its shell.
    const shell = process.platform === 'win32' && program.endsWith('.cmd');
    const child = spawn(program, args, { env, stdio: 'inherit', shell });
    child.on('error', () => done(127));
    child.on('close', (code, signal) => done(code ?? (signal ? 130 : 1)));
  });
}

/**
 * Runs npm: the one this process was started by, else the one on the PATH.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function runNpm(args, env = process.env) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], env);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env);
}
