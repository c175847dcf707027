import { expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import type { CarrierWork } from '../../core/protocol/carrier-work.ts';
import {
  carrierThreadCount,
  carrierThreads,
  closedCarrierThreads,
} from '../../core/store/queries/carrier-threads.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import type { HouseTools } from '../../entrypoints/background/house-tools.ts';
import { answerHouse } from '../../entrypoints/late-house/answer-house.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const about = { order: 'o1', parcel: 'p1', carrier: 'J&T', tracking: 'JT1' };

/** The worker's work about the house, at a clock that goes on with each piece. */
function houseOf(desk: DeskInMemory) {
  let now = at;
  const tools = {
    db: desk.db,
    now: () => now,
    shop: () => shopNow(desk.db),
    run: (command: Command) => desk.run(now, command),
  } as never as HouseTools;
  return (work: CarrierWork, by = 'ana') => {
    now += 1000;
    return answerHouse(tools, by, work);
  };
}

const keep = (id: string, what: 'copied' | 'answer', of = about): CarrierWork => ({
  ...{ do: 'keepCarrierNote', about: of, note: { id, what, text: `Text ${id}` } },
});

test('a thread is kept by itself: no chat, count or figure of buyers changes, and a rebuild leaves it', async () => {
  const desk = await deskWith('ana');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  const before = await desk.everything();
  const ask = houseOf(desk);
  expect(await ask(keep('n1', 'copied'))).toEqual({ ok: true, value: null });
  await ask({ do: 'markCarrierSent', thread: 'o1/p1', note: 'n1' });
  await ask(keep('n2', 'answer'));
  const { carrierThreads: threads, ...after } = await desk.everything();
  const log = ['commits', 'receipts', 'listClock', 'carrierThreads'];
  const beside = (all: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !log.includes(name)));
  expect(beside(after)).toEqual(beside(before));
  expect(threads).toMatchObject([
    { id: 'o1/p1', state: 'answered', notes: [{ what: 'sent', at: at + 2000 }, { what: 'answer' }] },
  ]);
  await rebuild(desk.db);
  expect((await desk.everything()).carrierThreads).toEqual(threads);
});

test('threads are listed with answers first, closed ones apart', async () => {
  const desk = await deskWith('ana');
  const ask = houseOf(desk);
  for (const parcel of ['p1', 'p2', 'p3']) await ask(keep(parcel, 'copied', { ...about, parcel }));
  await ask(keep('n9', 'answer', { ...about, parcel: 'p2' }));
  await ask({ do: 'closeCarrierThread', thread: 'o1/p1', closed: true });
  expect((await carrierThreads(desk.db)).map(({ parcel }) => parcel)).toEqual(['p2', 'p3']);
  expect((await closedCarrierThreads(desk.db, 9)).map(({ parcel }) => parcel)).toEqual(['p1']);
  expect(await carrierThreadCount(desk.db)).toBe(2);
});

test('only who may act at the desk notes something, what is noted twice is there once, and the buyer is the order’s', async () => {
  const desk = await deskWith('ana', 'ben');
  await desk.db.orderDetails.put({ id: 'o1', buyer: 'b7' } as never);
  await desk.given(at, { do: 'disableAgent', by: 'ana', agent: 'ben' } as never);
  const ask = houseOf(desk);
  expect(await ask(keep('n1', 'copied'), 'ben')).toMatchObject({ refusal: { code: 'AgentDisabled' } });
  await ask(keep('n1', 'copied'));
  await ask(keep('n1', 'copied'));
  expect(await carrierThreads(desk.db)).toMatchObject([{ buyer: 'b7', notes: [{ id: 'n1', by: 'ana' }] }]);
  expect(await ask({ ...keep('n2', 'copied'), note: { id: 'n2', what: 'sent' } } as never)).toMatchObject({
    fault: { code: 'NotUnderstood' },
  });
});
