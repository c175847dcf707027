import { useComputed } from '@preact/signals';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { later } from '../ui/later.tsx';
import { words } from '../words/words.ts';
import { Desk } from './desk.tsx';
import { DeskContext } from './desk-context.ts';
import { disabledHere, enabledAgents, whoSitsHere } from './me.ts';
import { pageView } from './page-view.ts';
import { readingTrouble } from './use-live.ts';
import { useShop } from './use-shop.ts';

const analytics = later(async () => (await import('../analytics/analytics.tsx')).Analytics);
const whoWorks = later(async () => (await import('./who-works-here.tsx')).WhoWorksHere);
const firstRun = later(async () => (await import('../first-run/first-run.tsx')).FirstRun);

/** The whole page: the first run, or the desk of the shop that is connected. */
export function DeskPage() {
  const { shop, connection, now, seat } = useShop();
  const kind = useComputed(() => connection.value?.kind);
  const known = useComputed(() => connection.value ?? notConnected);
  const trouble = useComputed(() => known.value.trouble);
  const me = shop.value && seat.value !== undefined ? whoSitsHere(shop.value, seat.value) : null;
  if (readingTrouble.value !== '') return <CannotRead />;
  if (kind.value === undefined || seat.value === undefined) return <Opening />;
  if (kind.value === 'none') return <firstRun.Part />;
  const gone = shop.value && disabledHere(shop.value, seat.value);
  if (gone && seat.value !== '') return <NotInTeam nickname={gone.nickname} />;
  if (shop.value && gone && enabledAgents(shop.value).length > 0)
    return <whoWorks.Part shop={shop.value} gone={gone} />;
  if (!shop.value || !me) return <GettingReady trouble={trouble.value} />;
  const desk = {
    shop: shop.value,
    connection: known,
    me,
    now,
    inTeam: seat.value !== '',
    alone: enabledAgents(shop.value).length === 1,
  };
  return (
    <DeskContext.Provider value={desk}>
      {pageView.value === 'analytics' ? <analytics.Part /> : <Desk key={me.id} />}
    </DeskContext.Provider>
  );
}

function Opening() {
  return (
    <main aria-busy="true">
      <h1 class="unseen">{words.desk.name}</h1>
    </main>
  );
}

function CannotRead() {
  return (
    <main class="page-message">
      <h1>{words.desk.page.cannotRead}</h1>
      <p>{words.desk.page.isSafe(readingTrouble.value)}</p>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {words.desk.page.reload}
      </button>
    </main>
  );
}

/** In a team a browser is one agent: nobody else sits down in their place. */
function NotInTeam({ nickname }: { nickname: string }) {
  return (
    <main class="page-message">
      <h1>{words.desk.whoWorks.notInTeam}</h1>
      <p role="status">{words.desk.whoWorks.disabledInTeam(nickname)}</p>
    </main>
  );
}

function GettingReady({ trouble }: { trouble: string }) {
  return (
    <main class="page-message">
      <h1>{words.desk.page.gettingReady}</h1>
      <p role="status">{trouble === '' ? words.desk.page.askingWho : trouble}</p>
    </main>
  );
}
