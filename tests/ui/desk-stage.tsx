import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { DeskContext } from '../../components/desk/desk-context.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import type { Agent } from '../../core/domain/roster/agent.ts';
import { unopenedShop } from '../../core/domain/shop/shop.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';

/** Tuesday noon in the shop. */
export const noon = Date.parse('2026-03-10T12:00:00Z');

export const mira: Agent = {
  id: 'mira',
  nickname: 'Mira',
  role: 'owner',
  capacity: 50,
  accepting: true,
  disabled: false,
  desks: ['d'],
};

/** A desk with one agent in a database in memory, written by the real engine. */
export function deskStage() {
  let ids = 0;
  const store = new DexieStore(deskDb());
  const engine = new Engine({
    store: () => store,
    newId: () => `id${++ids}`,
    guard: async () => checkOutgoing,
    setUp: async () => decideSetUp,
  });
  const run = (command: Command, at = noon) => engine.run(`command ${++ids}`, command, at);
  return {
    run,
    open: async () => {
      await run({ do: 'openShop', name: 'Shop', market: 'UK', zone: 'UTC', highValue: {} });
      await run({ do: 'addAgent', agent: 'mira', nickname: 'Mira', capacity: 50 });
    },
    /** A buyer writes; their conversation is named after them. */
    write: (buyer: string, text: string, at = noon) => {
      const content = { kind: 'text', text } as const;
      const said = {
        id: `m${++ids}`,
        index: String(ids),
        sentAt: at,
        author: 'buyer',
        resolves: false,
      } as const;
      const message = { ...said, nickname: buyer, visible: true, content };
      const from = { id: buyer, nickname: buyer, avatar: '' };
      const messages = [{ message, order: '' }];
      return run({ do: 'receiveMessages', conversation: buyer, buyer: from, canSend: true, messages }, at);
    },
  };
}

/** Puts a part of the screen at Mira's desk. */
export function AtDesk({ children }: { children: ComponentChildren }) {
  const shop = { ...unopenedShop, name: 'Shop', market: 'UK', agents: { mira } };
  const connection = signal({
    ...notConnected,
    kind: 'practice' as const,
    state: 'ok' as const,
    firstSyncDone: true,
  });
  const desk = { shop, connection, me: mira, alone: true, now: signal(noon) };
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}
