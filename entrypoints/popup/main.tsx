import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import './popup-page.css';
import { render } from 'preact';
import type { OpenDesk } from '../../components/popup/open-desk.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { bringDrawings } from '../../components/ui/drawings.ts';
import { windowHere } from '../../core/platform/open-pages.ts';
import { closePopup } from '../../core/platform/popup-window.ts';
import { hasPanels, openDeskBeside, openDeskTab } from '../../core/platform/side-panel.ts';
import { ask } from '../../core/protocol/client.ts';

/** Known before anybody clicks: a click opens the side panel only in its own turn. */
let here: number | null = null;
windowHere().then((window) => {
  here = window;
});

const openDesk: OpenDesk = (conversation) => {
  const opened = here === null ? openDeskTab(null) : openDeskBeside(here);
  const wish = async (beside: boolean) => {
    if (conversation !== null) await ask({ ask: 'wishChat', conversation, window: here, beside });
  };
  const beside = here !== null && hasPanels();
  // A popup closes when something else opens: the wish does not wait to see where that was.
  const wished = wish(beside);
  const settled = opened.then((where) => (beside && where === 'tab' ? wish(false) : undefined));
  void Promise.allSettled([settled, wished]).then(closePopup);
};

bringDrawings();
const root = document.getElementById('root');
if (root) render(<Popup open={openDesk} />, root);
