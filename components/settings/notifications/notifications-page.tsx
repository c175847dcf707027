import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { NoticeSettings } from './notice-settings.tsx';

const texts = settingsWords.notifications;

export function NotificationsPage({ settings, showOne }: PageProps) {
  return (
    <Section title={texts.title} what={texts.what}>
      <NoticeSettings settings={settings.notices} showOne={showOne} />
    </Section>
  );
}
