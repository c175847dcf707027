import { useComputed } from '@preact/signals';
import { FirstRun } from '../first-run/first-run.tsx';
import { readingTrouble } from '../ui/use-live.ts';
import { DeskContext } from './desk-context.ts';
import { Desk } from './desk.tsx';
import { enabledAgents, whoSitsHere } from './me.ts';
import { useShop } from './use-shop.ts';

/** The whole page: the first run, or the desk of the shop that is connected. */
export function DeskPage() {
  const { shop, connection, now } = useShop();
  const unready = useComputed(() => (shop.value ? whoSitsHere(shop.value) === null : true));
  if (readingTrouble.value !== '') return <CannotRead />;
  if (!connection.value) return null;
  if (connection.value.kind === 'none') return <FirstRun />;
  if (!shop.value || unready.value) return <GettingReady trouble={connection.value.trouble} />;
  const me = whoSitsHere(shop.value);
  if (!me) return null;
  const desk = { shop: shop.value, connection: connection.value, me, now, alone: enabledAgents(shop.value).length === 1 };
  return (
    <DeskContext.Provider value={desk}>
      <Desk key={me.id} />
    </DeskContext.Provider>
  );
}

function CannotRead() {
  return (
    <main class="page-message">
      <h1>The desk cannot read its memory</h1>
      <p>What was written is safe. {readingTrouble.value}</p>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        Reload the page
      </button>
    </main>
  );
}

function GettingReady({ trouble }: { trouble: string }) {
  return (
    <main class="page-message">
      <h1>Getting the shop ready</h1>
      <p role="status">{trouble === '' ? 'Asking the shop who works here.' : trouble}</p>
    </main>
  );
}
