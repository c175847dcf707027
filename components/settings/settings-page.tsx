import './settings.css';
import type { ComponentChildren } from 'preact';
import { deskDb } from '../../core/store/queries/reading.ts';
import { settingsNow } from '../../core/store/queries/settings-now.ts';
import type { SettingsRow } from '../../core/store/rows.ts';
import { readingTrouble, useLive } from '../desk/use-live.ts';
import { words } from '../words/words.ts';
import { GuardMistakes } from './guard-mistakes.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { TranslationSettings } from './translation/translation-settings.tsx';
import type { ShowOne } from './try-notice.tsx';
import { UndoSetting } from './undo-setting.tsx';

const texts = words.settings;

/** All settings, section by section. @param showOne shows a notification for trying, see `ShowOne`. */
export function SettingsPage({ showOne }: { showOne: ShowOne }) {
  const settings = useLive(() => settingsNow(deskDb()), []).value;
  if (readingTrouble.value !== '')
    return (
      <main class="settings">
        <h1>{words.desk.page.cannotRead}</h1>
        <p>{words.desk.page.isSafe(readingTrouble.value)}</p>
      </main>
    );
  return (
    <main class="settings" aria-busy={settings === undefined}>
      <header>
        <h1>{texts.title}</h1>
        <p class="quiet">{texts.here}</p>
      </header>
      {settings && <Sections settings={settings} showOne={showOne} />}
    </main>
  );
}

function Sections({ settings, showOne }: { settings: SettingsRow; showOne: ShowOne }) {
  const sections = [
    {
      id: 'notifications',
      ...texts.notices,
      body: <NoticeSettings settings={settings.notices} showOne={showOne} />,
    },
    { id: 'sending', ...texts.sending, body: <UndoSetting seconds={settings.undoSeconds} /> },
    {
      id: 'translation',
      ...words.translation,
      body: <TranslationSettings settings={settings.translation} />,
    },
    { id: 'guideline-check', ...texts.mistakes, body: <GuardMistakes /> },
  ];
  return (
    <div class="settings-body">
      <nav aria-label={texts.sections}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="settings-sections">
        {sections.map(({ id, title, what, body }) => (
          <Section key={id} id={id} title={title} what={what}>
            {body}
          </Section>
        ))}
      </div>
    </div>
  );
}

interface SectionProps {
  id: string;
  title: string;
  /** What its settings are about. */
  what: string;
  children: ComponentChildren;
}

function Section({ id, title, what, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="settings-what">{what}</p>
      {children}
    </section>
  );
}
