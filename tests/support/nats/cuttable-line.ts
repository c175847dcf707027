import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server on this computer that can be cut for those who come by it, and mended. */
export class CuttableLine {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  /** How often something came by, in either direction, and how many bytes. */
  readonly passed = { times: 0, bytes: 0 };

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.url = `ws://127.0.0.1:${port}`;
  }

  static async to(url: string): Promise<CuttableLine> {
    const there = Number(new URL(url).port);
    const server = createServer((near) => line.#pass(near, there)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const line = new CuttableLine(server, typeof address === 'object' && address ? address.port : 0);
    return line;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(near: Socket, port: number): void {
    if (this.#isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.pipe(other);
      one.on('data', (part) => {
        this.passed.times += 1;
        this.passed.bytes += part.length;
      });
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
