import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { UndoSetting } from './undo-setting.tsx';

const texts = settingsWords.sending;

export function SendingPage({ settings }: PageProps) {
  return (
    <Section title={texts.title} what={texts.what}>
      <UndoSetting seconds={settings.undoSeconds} />
    </Section>
  );
}
