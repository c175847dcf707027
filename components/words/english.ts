import { automation } from './english/automation.ts';
import { chat } from './english/chat.ts';
import { composer } from './english/composer.ts';
import { contents } from './english/contents.ts';
import { deadline } from './english/deadline.ts';
import { desk } from './english/desk.ts';
import { firstRun } from './english/first-run.ts';
import { guard } from './english/guard.ts';
import { inbox } from './english/inbox.ts';
import { performance } from './english/performance.ts';
import { popup } from './english/popup.ts';
import { practice } from './english/practice.ts';
import { settings } from './english/settings.ts';
import { suggestions } from './english/suggestions.ts';
import { translation } from './english/translation.ts';
import { ui } from './english/ui.ts';
import { workbench } from './english/workbench.ts';

/** Everything the screens say, in English. What needs a number or a name is a function of it. */
export const english = {
  /** The tag of this language: of the page, and of numbers and dates. */
  language: 'en-GB',
  automation,
  chat,
  composer,
  contents,
  deadline,
  desk,
  firstRun,
  guard,
  inbox,
  performance,
  popup,
  practice,
  settings,
  suggestions,
  translation,
  ui,
  workbench,
};
