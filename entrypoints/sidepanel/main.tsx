import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import { DeskPage } from '../../components/desk/desk-page.tsx';
import { keepPracticeShopWhileWanted } from './keep-practice-shop.ts';

keepPracticeShopWhileWanted();
const root = document.getElementById('root');
if (root) render(<DeskPage />, root);
