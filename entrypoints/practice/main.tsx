import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import { PracticePage } from '../../components/practice/practice-page.tsx';
import { keepPracticeShopWhileWanted } from '../sidepanel/keep-practice-shop.ts';

keepPracticeShopWhileWanted();
const root = document.getElementById('root');
if (root) render(<PracticePage />, root);
