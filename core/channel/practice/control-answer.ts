import type { Reply } from './reply.ts';
import type { World } from './shop-state.ts';

/** Answers one control request; `id` is what the path names, '' where it names nothing. */
export type ControlAnswer = (world: World, id: string, body: unknown, url: URL) => Reply;
