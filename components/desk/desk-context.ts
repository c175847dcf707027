import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Agent } from '../../core/domain/roster/agent.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';

/** What every part of the desk goes by. */
export interface Desk {
  readonly shop: Shop;
  /** How it stands with the shop: a signal, for it changes with every round. */
  readonly connection: ReadonlySignal<ConnectionRow>;
  /** Who sits here. */
  readonly me: Agent;
  /** Only one agent is enabled: nothing is assigned, so nothing about assigning is shown. */
  readonly alone: boolean;
  /** This browser is of a team, and is one agent of it; absent where it is of none. */
  readonly inTeam?: boolean;
  /** The shop's clock, epoch ms, once a second. */
  readonly now: ReadonlySignal<number>;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk a part belongs to. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside of a desk');
  return desk;
}
