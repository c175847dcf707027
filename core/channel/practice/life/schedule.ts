import { between } from '../dice.ts';
import type { ActKind, ShopState, World } from '../shop-state.ts';

/** Puts an act on the shop's calendar, at least a second from now: life always moves forward. */
export function schedule(world: World, kind: ActKind, buyerId: string, inMs: number): void {
  const { due } = world.state;
  const act = { at: world.at + Math.max(1000, Math.round(inMs)), kind, buyerId };
  const place = due.findIndex(({ at }) => at > act.at);
  due.splice(place === -1 ? due.length : place, 0, act);
  world.dirty = true;
}

/** Takes acts of this kind off the calendar. */
export function unschedule(world: World, kind: ActKind, buyerId: string): void {
  const { due } = world.state;
  for (let at = due.length - 1; at >= 0; at -= 1) {
    if (due[at]?.kind === kind && due[at]?.buyerId === buyerId) due.splice(at, 1);
  }
}

/** A span between two numbers of seconds, in milliseconds. */
export function seconds(state: ShopState, low: number, high: number): number {
  return between(state, low * 1000, high * 1000);
}
