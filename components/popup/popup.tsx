import './popup.css';
import { useComputed } from '@preact/signals';
import { command } from '../../core/protocol/client.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { AgentAvatar } from '../desk/agent-avatar.tsx';
import { ConnectionStrip } from '../desk/connection-strip.tsx';
import { DeskContext, useDesk } from '../desk/desk-context.ts';
import { enabledAgents, whoSatLast } from '../desk/me.ts';
import { analyticsAddress } from '../desk/page-view.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { readingTrouble } from '../desk/use-live.ts';
import { useShop } from '../desk/use-shop.ts';
import { Icon } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import { words } from '../words/words.ts';
import { DueList } from './due-list.tsx';
import { Figures } from './figures.tsx';
import type { OpenDesk } from './open-desk.ts';

/** The desk at a glance, in the toolbar button's popup. */
export function Popup({ open }: { open: OpenDesk }) {
  const { shop, connection, now, seat } = useShop();
  const kind = useComputed(() => connection.value?.kind);
  const known = useComputed(() => connection.value ?? notConnected);
  const me = shop.value && seat.value !== undefined ? whoSatLast(shop.value, seat.value) : null;
  return (
    <main class="popup">
      <h1 class="unseen">{words.desk.name}</h1>
      {readingTrouble.value !== '' ? (
        <Says title={words.desk.page.cannotRead} why={words.desk.page.isSafe(readingTrouble.value)} />
      ) : kind.value === 'none' ? (
        <Says title={words.popup.ready} why={words.popup.readyWhy} />
      ) : shop.value && me ? (
        <DeskContext.Provider
          value={{
            shop: shop.value,
            connection: known,
            me,
            now,
            alone: enabledAgents(shop.value).length === 1,
          }}
        >
          <AtAGlance open={open} />
        </DeskContext.Provider>
      ) : kind.value === undefined || seat.value === undefined ? (
        <div class="popup-opening" aria-busy="true" />
      ) : (
        <Says title={words.desk.page.gettingReady} why={known.value.trouble || words.desk.page.askingWho} />
      )}
      <footer class="popup-foot">
        <button type="button" class="button primary" onClick={() => open(null)}>
          <Icon name="panel-right" />
          {words.popup.open}
        </button>
        {me && (
          <a
            class="link"
            href={`/sidepanel.html${analyticsAddress('ahead')}`}
            target="_blank"
            rel="noreferrer"
          >
            {words.popup.ahead}
          </a>
        )}
      </footer>
    </main>
  );
}

function Says({ title, why }: { title: string; why: string }) {
  return (
    <div class="popup-says">
      <h2>{title}</h2>
      <p class="quiet">{why}</p>
    </div>
  );
}

function AtAGlance({ open }: { open: OpenDesk }) {
  return (
    <>
      <Head />
      <ConnectionStrip />
      <Figures />
      <DueList open={open} />
    </>
  );
}

/** Who this is about, and whether new chats come to them. */
function Head() {
  const { me, alone } = useDesk();
  const act = useAct();
  return (
    <div class="popup-head">
      <AgentAvatar agent={me} small />
      <b class="cut grow" title={words.popup.whose(me.nickname)}>
        {me.nickname}
      </b>
      {!alone && (
        <Switch
          name={words.desk.bar.accept}
          on={me.accepting}
          word={me.accepting ? words.desk.bar.accepting : words.desk.bar.notAccepting}
          turn={(on) => void act.run(() => command({ do: 'switchAutoAssign', by: me.id, agent: me.id, on }))}
        />
      )}
      <Refused words={act.words} />
    </div>
  );
}
