import { words } from '../../words/words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { TranslationSettings } from './translation-settings.tsx';

const texts = words.translation;

export function TranslationPage({ settings }: PageProps) {
  return (
    <Section title={texts.title} what={texts.what}>
      <TranslationSettings settings={settings.translation} />
    </Section>
  );
}
