import * as v from 'valibot';
import { authorise, moveAccess } from './access.ts';
import type { ControlAnswer } from './control-answer.ts';
import * as buyers from './control-buyers.ts';
import * as orders from './control-orders.ts';
import * as world from './control-world.ts';
import { imageBytes } from './image-routes.ts';
import { json, type Reply } from './reply.ts';
import type { World } from './shop-state.ts';

const routes: readonly (readonly [method: string, path: RegExp, answer: ControlAnswer])[] = [
  ['GET', /^\/practice\/state$/, world.describeState],
  ['GET', /^\/practice\/record$/, world.wholeRecord],
  ['GET', /^\/practice\/ratings$/, world.ratingsSince],
  ['POST', /^\/practice\/time$/, world.runTime],
  ['POST', /^\/practice\/lively$/, world.setLively],
  ['POST', /^\/practice\/faults$/, world.orderFault],
  ['POST', /^\/practice\/access$/, moveAccess],
  ['POST', /^\/practice\/authorise$/, authorise],
  ['GET', /^\/practice\/images\/(\d+|sample-\d|product-\d+)$/, (shop, id) => imageBytes(shop, id)],
  ['POST', /^\/practice\/buyers$/, buyers.createBuyer],
  ['GET', /^\/practice\/buyers\/(\d+)\/messages$/, buyers.whatBuyerSees],
  ['POST', /^\/practice\/buyers\/(\d+)\/messages$/, buyers.writeAsBuyer],
  ['POST', /^\/practice\/buyers\/(\d+)\/rate$/, buyers.rateAsBuyer],
  ['GET', /^\/practice\/orders$/, orders.listOrders],
  ['POST', /^\/practice\/orders$/, orders.createOrder],
  ['POST', /^\/practice\/orders\/(\d+)\/advance$/, orders.moveOrder],
  ['POST', /^\/practice\/orders\/(\d+)\/return$/, orders.openReturn],
];

/** The practice shop's levers: unsigned, JSON both ways, errors as `{error}` with status 400 or 404. */
export async function answerControl(shop: World, request: Request, url: URL): Promise<Reply> {
  for (const [method, path, answer] of routes) {
    const match = path.exec(url.pathname);
    if (!match || method !== request.method) continue;
    try {
      const body: unknown = method === 'POST' ? JSON.parse((await request.text()) || '{}') : undefined;
      return answer(shop, match[1] ?? '', body, url);
    } catch (error) {
      if (error instanceof v.ValiError || error instanceof SyntaxError)
        return json({ error: error.message }, 400);
      throw error;
    }
  }
  return json({ error: 'there is no such control' }, 404);
}
