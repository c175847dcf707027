import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type ServerPlan, serverConfig } from './server-config.ts';

const READY_MS = 15_000;

/** A port of this computer that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** How it is reached, where that is not alone and in the clear. */
type Reach = Pick<ServerPlan, 'cluster'> & Pick<ServerPlan['websocket'], 'tls'>;

/** A team's server on this computer, with the shipped configuration. */
export class LocalServer {
  readonly url: string;
  readonly #program: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #more: Reach;
  #process: ChildProcess | null = null;

  constructor(program: string, folder: string, port: number, more: Reach = {}) {
    this.#program = program;
    this.#folder = folder;
    this.#port = port;
    this.#more = more;
    this.url = more.tls ? `wss://localhost:${port}` : `ws://127.0.0.1:${port}`;
  }

  get #config(): string {
    return join(this.#folder, 'server.conf');
  }

  /** Writes who may do what. A server that runs is told to read it. */
  configure(shops: ServerPlan['shops'], sync: ServerPlan['sync'] = 'always'): void {
    mkdirSync(this.#folder, { recursive: true });
    const { tls, ...more } = this.#more;
    const websocket = { host: '127.0.0.1', port: this.#port, ...(tls && { tls }) };
    const text = serverConfig({ folder: join(this.#folder, 'store'), websocket, shops, sync, ...more });
    // It holds secrets of a team.
    writeFileSync(this.#config, text, { mode: 0o600 });
    this.#process?.kill('SIGHUP');
  }

  /** Starts it; resolves when agents can connect. Rejects with its last words where it does not come up. */
  async start(): Promise<void> {
    const child = spawn(this.#program, ['-c', this.#config], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process = child;
    await readiness(child);
  }

  /** Ends it: in order, or at once as a power cut would end the process. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    const end = (fault: string | null) => {
      clearTimeout(timer);
      if (fault === null) resolve();
      else reject(new Error(`${fault}\n${words}`));
    };
    const timer = setTimeout(() => end('The server does not start.'), READY_MS);
    child.stderr?.on('data', (part: Buffer) => {
      words = (words + part.toString()).slice(-4_000);
      if (/Server is ready/.test(words)) end(null);
    });
    child.once('error', (error) => end(error.message));
    child.once('exit', () => end('The server ended.'));
  });
}
