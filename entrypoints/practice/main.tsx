import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import { PracticePage } from '../../components/practice/practice-page.tsx';
import { bringDrawings } from '../../components/ui/drawings.ts';
import { keepPracticeShopWhileWanted } from '../sidepanel/keep-practice-shop.ts';

keepPracticeShopWhileWanted();
bringDrawings();
const root = document.getElementById('root');
if (root) render(<PracticePage />, root);
