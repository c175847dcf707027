import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** One address for several servers: whoever comes is led to one of those that answer. */
export class FrontDoor {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.url = `ws://127.0.0.1:${port}`;
  }

  static async to(urls: readonly string[]): Promise<FrontDoor> {
    const ports = urls.map((url) => Number(new URL(url).port));
    let next = 0;
    const server = createServer((near) => {
      next += 1;
      const turn = next;
      door.#lead(near, [...ports.slice(turn % ports.length), ...ports.slice(0, turn % ports.length)]);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const door = new FrontDoor(server, typeof address === 'object' && address ? address.port : 0);
    return door;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #lead(near: Socket, [port, ...others]: readonly number[]): void {
    if (port === undefined) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    let isThere = false;
    far.once('connect', () => {
      isThere = true;
      near.pipe(far);
      far.pipe(near);
    });
    far.on('error', () => (isThere ? near.destroy() : this.#lead(near, others)));
    far.on('close', () => isThere && near.destroy());
    near.on('error', () => far.destroy());
    near.on('close', () => far.destroy());
    this.#sockets.add(near);
    near.once('close', () => this.#sockets.delete(near));
  }
}
