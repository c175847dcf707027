import type { FaqRow } from '../../../core/store/rows.ts';
import { languageName } from '../../translation/languages.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { type Wanted, without } from './find-entries.ts';

const texts = settingsWords.faq;

interface FaqToolsProps {
  rows: readonly FaqRow[];
  categories: readonly string[];
  wanted: Wanted;
  want: (change: Partial<Wanted>) => void;
}

/** What entries are found by. */
export function FaqTools({ rows, categories, wanted, want }: FaqToolsProps) {
  const languages = [...new Set(rows.flatMap(({ language }) => language ?? []))];
  return (
    <div class="texts-tools">
      <input
        type="search"
        class="field"
        dir="auto"
        aria-label={texts.search}
        placeholder={texts.search}
        autocomplete="off"
        value={wanted.typed}
        onInput={({ currentTarget }) => want({ typed: currentTarget.value })}
      />
      <Choice
        name={texts.category}
        all={texts.everyCategory}
        none={texts.noCategory}
        chosen={wanted.category}
        of={categories.map((each) => [each, each])}
        choose={(category) => want({ category })}
      />
      <Choice
        name={texts.language}
        all={texts.everyLanguage}
        none={texts.noLanguage}
        chosen={wanted.language}
        of={languages.map((each) => [each, languageName(each)])}
        choose={(language) => want({ language })}
      />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  all: string;
  none: string;
  chosen: string;
  of: readonly (readonly [value: string, name: string])[];
  choose: (value: string) => void;
}

function Choice({ name, all, none, chosen, of, choose }: ChoiceProps) {
  return (
    <select
      class="select"
      aria-label={name}
      value={chosen}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{all}</option>
      {of.map(([value, shown]) => (
        <option key={value} value={value}>
          {shown}
        </option>
      ))}
      <option value={without}>{none}</option>
    </select>
  );
}
