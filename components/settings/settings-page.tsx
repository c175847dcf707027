import './settings.css';
import { useEffect, useRef } from 'preact/hooks';
import { deskDb } from '../../core/store/queries/reading.ts';
import { settingsNow } from '../../core/store/queries/settings-now.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { seatHere } from '../../core/store/queries/waiting-commands.ts';
import { whoSatLast } from '../desk/me.ts';
import { readingTrouble, useLive } from '../desk/use-live.ts';
import { ActingContext } from '../desk/use-may.ts';
import { settingsWords } from '../words/settings-words.ts';
import { words } from '../words/words.ts';
import { ActingAs } from './acting-as.tsx';
import type { ShowOne } from './notifications/try-notice.tsx';
import { openPage } from './open-page.ts';
import { type Page, pages } from './pages.ts';

const texts = settingsWords.frame;
const groups = Object.keys(texts.groups) as Page['group'][];

/** All settings, page by page. @param showOne shows a notification for trying, see `ShowOne`. */
export function SettingsPage({ showOne }: { showOne: ShowOne }) {
  const settings = useLive(() => settingsNow(deskDb()), []).value;
  const shop = useLive(() => shopNow(deskDb()), []).value;
  const seat = useLive(() => seatHere(deskDb()), []).value;
  const me = shop && seat !== undefined ? whoSatLast(shop, seat) : null;
  const page = openPage();
  const opened = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    document.title = `${page.title} · ${texts.title}`;
    // Who went to another page goes on reading there.
    if (before.current !== page) opened.current?.focus();
    before.current = page;
  }, [page]);
  if (readingTrouble.value !== '')
    return (
      <main class="settings">
        <h1>{words.desk.page.cannotRead}</h1>
        <p>{words.desk.page.isSafe(readingTrouble.value)}</p>
      </main>
    );
  return (
    <main class="settings" aria-busy={!settings || !shop}>
      <header>
        <h1>{texts.title}</h1>
        {shop && me && <ActingAs shop={shop} me={me} seated={seat !== ''} />}
      </header>
      <div class="settings-body">
        <PageList open={page} />
        <div class="settings-sections" ref={opened} tabIndex={-1}>
          {settings && shop && seat !== undefined && (
            <ActingContext.Provider value={{ shop, me }}>
              <page.Part key={page.id} settings={settings} shop={shop} showOne={showOne} />
            </ActingContext.Provider>
          )}
        </div>
      </div>
    </main>
  );
}

function PageList({ open }: { open: Page }) {
  const filled = groups.filter((group) => pages.some((page) => page.group === group));
  return (
    <nav aria-label={texts.pages}>
      {filled.map((group) => (
        <div key={group} class="settings-pages">
          <h2 class="label">{texts.groups[group]}</h2>
          <ul>
            {pages
              .filter((page) => page.group === group)
              .map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`} aria-current={id === open.id ? 'page' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
