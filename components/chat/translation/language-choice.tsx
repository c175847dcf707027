import { languageName, languages } from '../../translation/languages.ts';
import { words } from '../../words/words.ts';
import type { Tab } from '../log/line-props.ts';

interface LanguageChoiceProps {
  name: string;
  /** '' for none yet. */
  chosen: string;
  /** Not among the choices. */
  without: string;
  choose: (language: string) => void;
  class?: string;
  /** Whether Tab leads to it. */
  within?: Tab | 0;
}

/** A language, correctable: what a machine took it for is a guess. */
export function LanguageChoice({
  name,
  chosen,
  without,
  choose,
  class: look = '',
  within = 0,
}: LanguageChoiceProps) {
  const choices = chosen === '' || languages.includes(chosen) ? languages : [chosen, ...languages];
  return (
    <select
      class={`select ${look}`}
      tabIndex={within}
      aria-label={name}
      value={chosen}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {chosen === '' && <option value="">{words.translation.choose}</option>}
      {choices
        .filter((each) => each !== without)
        .map((each) => (
          <option key={each} value={each}>
            {languageName(each)}
          </option>
        ))}
    </select>
  );
}
