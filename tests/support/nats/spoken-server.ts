import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What the protocol of websockets adds to a key to prove that it was understood (RFC 6455 §1.3). */
const PROOF = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const size = Buffer.from([body.length >> 8, body.length & 255]);
  // One whole binary frame with a length of two bytes.
  return Buffer.concat([Buffer.from([0x82, 126]), size, body]);
}

/** A server that says it is of some version and answers every ping: enough to be connected to, and no more. */
export class SpokenServer {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.url = `ws://127.0.0.1:${port}`;
  }

  static async open(version: string): Promise<SpokenServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const spoken = new SpokenServer(server, typeof address === 'object' && address ? address.port : 0);
    server.on('upgrade', (request, socket) => {
      spoken.#sockets.add(socket);
      const key = request.headers['sec-websocket-key'] ?? '';
      const accepted = createHash('sha1').update(`${key}${PROOF}`).digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accepted}\r\n\r\n`,
      );
      const info = { server_id: 'old', version, proto: 1, headers: true, max_payload: 1_048_576 };
      socket.write(frame(`INFO ${JSON.stringify(info)}\r\n`));
      socket.on('data', (data: Buffer) => {
        const isFarewell = ((data[0] ?? 0) & 15) === 8;
        if (isFarewell) socket.end(Buffer.from([0x88, 0]));
        else socket.write(frame('PONG\r\n'));
      });
      socket.on('error', () => {});
    });
    return spoken;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
