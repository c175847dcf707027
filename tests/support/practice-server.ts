import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPracticeShop, type PracticeShop } from '../../core/channel/practice/practice-shop.ts';
import { layOrderCases } from '../practice-seller-center/order-cases.ts';
import { createSellerCenter, type SellerCenter } from '../practice-seller-center/seller-center.ts';
import { authorisePage } from './authorise-page.ts';
import { phrases } from './phrases.ts';

export interface PracticeServerOptions {
  /** 0 or absent: the system chooses. */
  readonly port?: number;
  readonly seed?: number;
  readonly lively?: boolean;
  /** Whose rules hold in the shop; UK by default. */
  readonly market?: string;
  readonly now?: () => number;
  /** Told of each request when the shop has done it and before the answer leaves. */
  readonly served?: (request: Request) => Promise<void> | void;
}

export interface PracticeServer {
  readonly url: string;
  readonly shop: PracticeShop;
  close(): Promise<void>;
}

/** A practice shop without memory beyond its process. */
function practiceShopInMemory(options: PracticeServerOptions = {}): PracticeShop {
  return createPracticeShop({
    phrases,
    memory: { load: async () => null, save: async () => undefined },
    now: options.now ?? Date.now,
    seed: options.seed ?? 1,
    lively: options.lively ?? false,
    ...(options.market === undefined ? {} : { market: options.market }),
  });
}

/** Serves a practice shop and its Seller Center over HTTP on this computer alone. */
export async function startPracticeServer(options: PracticeServerOptions = {}): Promise<PracticeServer> {
  const shop = practiceShopInMemory(options);
  const sellerCenter = createSellerCenter(shop);
  const server = createServer((incoming, outgoing) => {
    relay({ shop, sellerCenter }, incoming, outgoing, options.served).catch((error: unknown) => {
      console.error(error);
      outgoing.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    shop,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

async function relay(
  { shop, sellerCenter }: { readonly shop: PracticeShop; readonly sellerCenter: SellerCenter },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  served: PracticeServerOptions['served'],
): Promise<void> {
  const method = incoming.method ?? 'GET';
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
  const response =
    (await sellerCenter.answer(request)) ??
    (await authorisePage(shop, request)) ??
    (await shop.handle(request));
  await served?.(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4777' },
      seed: { type: 'string', default: '1' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const { url, shop } = await startPracticeServer({
    port: Number(values.port),
    seed: Number(values.seed),
    lively: !values.quiet,
  });
  await layOrderCases(shop);
  console.log(`practice shop at ${url}, its Seller Center at ${url}/homepage`);
}
