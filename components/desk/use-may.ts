import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Agent } from '../../core/domain/roster/agent.ts';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import { DeskContext } from './desk-context.ts';

/** Who acts on a page that is no desk. */
export interface Acting {
  readonly shop: Shop;
  /** Null in a shop with nobody. */
  readonly me: Agent | null;
}

export const ActingContext = createContext<Acting | null>(null);

/** What somebody may do on this page. It guards from mistakes; the worker decides. */
export interface May {
  readonly me: Agent | null;
  /** Goes as `by` with every command and ask that changes the shop for everybody; '' where nobody works here. */
  readonly by: string;
  /** Why they cannot change what holds for everybody in the shop, for saying beside disabled controls; '' where they can. */
  readonly why: string;
}

/** What whoever acts here may do: who sits at this desk, on the settings page who sat down last in this browser. */
export function useMay(): May {
  const desk = useContext(DeskContext);
  const acting = useContext(ActingContext) ?? desk;
  if (!acting) throw new Error('used where nobody acts: neither at a desk nor within ActingContext');
  const { shop, me } = acting;
  const by = me?.id ?? '';
  return { me, by, why: cannotManage(shop, by)?.words ?? '' };
}
