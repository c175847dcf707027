import './analytics.css';
import { useEffect, useRef } from 'preact/hooks';
import { analyticsAddress, deskAddress } from '../desk/page-view.ts';
import { Icon } from '../ui/icon.tsx';
import { analyticsWords } from '../words/analytics-words.ts';
import { words } from '../words/words.ts';
import { viewHere } from './view-place.ts';
import { views } from './views.ts';

const texts = analyticsWords.frame;

/** What the shop's figures are and will be: for those who steer by them. Nobody sits at it, so no chat comes to it. */
export function Analytics() {
  const open = views.find(({ id }) => id === viewHere.value) ?? views[0];
  const shown = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    document.title = `${open?.title} · ${words.desk.analytics}`;
    // Who went to another view goes on reading there.
    if (before.current !== open) shown.current?.focus();
    before.current = open;
  }, [open]);
  return (
    <main class="analytics">
      <header class="analytics-head">
        <a class="icon-button" href={deskAddress} aria-label={texts.backToDesk} title={texts.backToDesk}>
          <Icon name="arrow-left" />
        </a>
        <h1>{words.desk.analytics}</h1>
        <nav aria-label={texts.views}>
          <ul>
            {views.map(({ id, title }) => (
              <li key={id}>
                <a href={analyticsAddress(id)} aria-current={id === open?.id ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div class="analytics-view" ref={shown} tabIndex={-1}>
        {open && <open.Part key={open.id} />}
      </div>
    </main>
  );
}
