import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import { tellDecided } from '../../components/desk/decided.ts';
import { DeskPage } from '../../components/desk/desk-page.tsx';
import { deskPlace } from '../../components/desk/this-desk.ts';
import { bringDrawings } from '../../components/ui/drawings.ts';
import { isBeside, windowHere } from '../../core/platform/open-pages.ts';
import { whenWorkerLost, whenWriting } from '../../core/protocol/client.ts';
import { lookAgain, lookAhead } from '../../core/store/queries/watch.ts';
import { keepPracticeShopWhileWanted } from './keep-practice-shop.ts';

keepPracticeShopWhileWanted();
whenWriting((events) => {
  tellDecided(events);
  lookAhead();
});
whenWorkerLost(lookAgain);
bringDrawings();
void Promise.all([windowHere(), isBeside()]).then(([window, beside]) => {
  deskPlace.value = { window, beside };
});
const root = document.getElementById('root');
if (root) render(<DeskPage />, root);
