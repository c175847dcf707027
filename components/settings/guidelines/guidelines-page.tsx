import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { GuardMistakes } from './guard-mistakes.tsx';

const texts = settingsWords.guidelines;

export function GuidelinesPage() {
  return (
    <Section title={texts.title} what={texts.what}>
      <GuardMistakes />
    </Section>
  );
}
