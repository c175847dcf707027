import { answerControl } from './control.ts';
import { foundShop } from './founding.ts';
import type { Phrasebook } from './life/phrasebook.ts';
import { simulate } from './life/simulate.ts';
import { answerOpenApi } from './open-api.ts';
import { type Reply, render } from './reply.ts';
import type { ShopState, World } from './shop-state.ts';
import { answerTokens } from './token-route.ts';
import { takeVideoPart, videoPath } from './video-routes.ts';

/** Where the shop's state lies between lives. `save` is given the live state and must copy it before it returns to the caller. */
export interface PracticeMemory {
  load(): Promise<ShopState | null>;
  save(state: ShopState): Promise<void>;
}

export interface PracticeOptions {
  readonly memory: PracticeMemory;
  /** Brings what its buyers say; asked once. It lies apart, for it is much of the shop's weight. */
  readonly phrases: () => Promise<Phrasebook>;
  /** The real clock, epoch milliseconds; the shop's own may be run ahead of it. */
  readonly now: () => number;
  readonly seed: number;
  /** Whether a new shop's buyers live; a stored shop goes on as it was. */
  readonly lively: boolean;
  /** Whose rules hold in a new shop; UK where left out. */
  readonly market?: string;
}

export interface PracticeShop {
  /** Answers one request; requests are served one after the other. Never rejects for anything a request can hold. */
  handle(request: Request): Promise<Response>;
}

/**
 * A simulated shop behind the same Open API as the live platform, plus control endpoints under /practice/.
 * There must be one for a memory: two would overwrite each other's state.
 */
export function createPracticeShop(options: PracticeOptions): PracticeShop {
  let state: ShopState | null = null;
  let phrases: Phrasebook | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function open(): Promise<World> {
    phrases ??= await options.phrases();
    const stored = state ?? (await options.memory.load());
    const { seed, lively, market } = options;
    state = stored ?? foundShop({ phrases, seed, lively, market, now: options.now() });
    const world: World = { state, phrases, at: options.now() + state.offsetMs, dirty: stored === null };
    simulate(world, world.at);
    return world;
  }

  async function serve(request: Request): Promise<Response> {
    const world = await open();
    const reply = await answer(world, request);
    if (world.dirty) await options.memory.save(world.state);
    return render(reply, world.at);
  }

  return {
    handle(request) {
      const served = queue.then(() => serve(request));
      queue = served.catch(() => undefined);
      return served;
    },
  };
}

function answer(world: World, request: Request): Reply | Promise<Reply> {
  if (request.method === 'OPTIONS') return { status: 204, body: '', type: 'text/plain' };
  const url = new URL(request.url);
  if (url.pathname.startsWith('/api/v2/token/')) return answerTokens(world, url);
  if (url.pathname.startsWith('/practice/')) return answerControl(world, request, url);
  if (request.method === 'PUT' && url.pathname === videoPath) return takeVideoPart(world, request, url);
  return answerOpenApi(world, request, url);
}
