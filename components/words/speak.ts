import { language } from '../ui/language.ts';
import { uiWords } from '../ui/ui-words.ts';
import { words } from './words.ts';

// A page imports this before all else of its own: parts of components/ui know no catalogue.
document.documentElement.lang = words.language;
language[0] = words.language;
Object.assign(uiWords, words.ui);
