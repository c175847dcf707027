import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import { DeskPage } from '../../components/desk/desk-page.tsx';
import { bringDrawings } from '../../components/ui/drawings.ts';
import { keepPracticeShopWhileWanted } from './keep-practice-shop.ts';

keepPracticeShopWhileWanted();
bringDrawings();
const root = document.getElementById('root');
if (root) render(<DeskPage />, root);
