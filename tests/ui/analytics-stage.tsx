import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { DeskContext } from '../../components/desk/desk-context.ts';
import { enabledAgents } from '../../components/desk/me.ts';
import { useLive } from '../../components/desk/use-live.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';

/** Goes to a view of Analytics, as the address says it. */
export function goTo(place: string): void {
  location.hash = `#analytics/${place}`;
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Shows a part for an agent of the shop as the database has it, at an instant of the shop's clock (epoch ms). */
export function InAnalytics({ me, at, children }: { me: string; at: number; children: ComponentChildren }) {
  const shop = useLive(() => shopNow(deskDb()), []).value;
  const agent = shop?.agents[me];
  if (!shop || !agent) return null;
  const connection: ConnectionRow = { ...notConnected, kind: 'practice', clockOffset: at - Date.now() };
  const desk = {
    shop,
    me: agent,
    alone: enabledAgents(shop).length === 1,
    now: signal(at),
    connection: signal(connection),
  };
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}
