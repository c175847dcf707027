import { startPracticeServer } from './practice-server.ts';

/** A practice shop over HTTP as a test holds it: its address, its clock and the levers of its world. */
export interface PracticeShop {
  readonly url: string;
  /** The shop's present instant. */
  now(): number;
  /** Moves the shop's clock forward. */
  advance(ms: number): Promise<void>;
  /** Reads one of the shop's control resources, such as `buyers` or `record`. */
  read<T = unknown>(resource: string): Promise<T>;
  /** Acts on the shop through one of its control resources, such as `messages` or `faults`. */
  act<T = unknown>(resource: string, body: unknown): Promise<T>;
  close(): Promise<void>;
}

export interface PracticeShopOptions {
  /** Which of the many possible shops. */
  readonly seed?: number;
  /** Whether buyers write of their own accord; off, so that a test says everything that happens. */
  readonly lively?: boolean;
  /** The instant at which the shop's clock starts; it runs on from there. */
  readonly startsAt?: number;
}

/** Opens a practice shop on a free port. */
export async function openPracticeShop(options: PracticeShopOptions = {}): Promise<PracticeShop> {
  let ahead = options.startsAt === undefined ? 0 : options.startsAt - Date.now();
  const now = () => Date.now() + ahead;
  const server = await startPracticeServer({
    port: 0,
    seed: options.seed ?? 1,
    lively: options.lively ?? false,
    now,
  });
  const at = (resource: string) => `${server.url}/practice/${resource}`;
  return {
    url: server.url,
    now,
    async advance(ms) {
      ahead += ms;
    },
    read: async <T>(resource: string) => answerOf<T>(await fetch(at(resource))),
    act: async <T>(resource: string, body: unknown) =>
      answerOf<T>(
        await fetch(at(resource), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    close: () => server.close(),
  };
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok)
    throw new Error(
      `The practice shop answered ${response.status} to ${response.url}: ${text.slice(0, 300)}`,
    );
  return (text === '' ? null : JSON.parse(text)) as T;
}
