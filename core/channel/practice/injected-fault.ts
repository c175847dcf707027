import { type Reply, refuse } from './reply.ts';
import type { FaultKind, World } from './shop-state.ts';

export type Occasion = 'sends' | 'lists' | 'other';

/** The fault that strikes this request, if one was ordered for its occasion; each strike uses it up by one. */
export function strike(world: World, occasion: Occasion): FaultKind {
  const { fault } = world.state;
  if (fault.kind === 'none' || fault.count <= 0) return 'none';
  const aim =
    fault.kind === 'lost-answer'
      ? 'sends'
      : fault.kind === 'duplicate-pages' || fault.kind === 'reordered'
        ? 'lists'
        : fault.on;
  if (aim !== 'any' && aim !== occasion) return 'none';
  const { kind } = fault;
  fault.count -= 1;
  if (fault.count === 0) fault.kind = 'none';
  world.dirty = true;
  return kind;
}

/** What a fault answers before the request is looked at; null when it strikes later or not at all. */
export function before(world: World, kind: FaultKind): Reply | null {
  switch (kind) {
    case 'rate-limit':
      return { ...refuse(429, 36009002, 'Too many requests'), headers: { 'retry-after': '2' } };
    case 'server-error':
      return refuse(500, 36009003, 'Internal error');
    case 'token-expired':
      world.state.grants.accessExpiresAt = world.at;
      return refuse(401, 105002, 'Expired credentials');
    default:
      return null;
  }
}

/** What a fault makes of an answer whose effect has happened. */
export function after(reply: Reply, kind: FaultKind): Reply {
  if (kind === 'malformed') return { ...reply, body: '{"code":0,"message":"Success","data":{"messa' };
  if (kind === 'lost-answer') return { status: 502, body: '<html>Bad gateway</html>', type: 'text/html' };
  return reply;
}
