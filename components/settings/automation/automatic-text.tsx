import { useRef } from 'preact/hooks';
import {
  type AutomaticTextName,
  type AutomaticVariable,
  automaticTextFaults,
  automaticVariables,
  variablesIn,
} from '../../../core/domain/automation/automatic-texts.ts';
import type { CheckOutgoing } from '../../../core/domain/guard/guard-over.ts';
import { fillVariables } from '../../../core/domain/message/fill-variables.ts';
import { faultWords } from '../../library/fault-words.ts';
import { TextField } from '../../library/text-field.tsx';
import { language } from '../../ui/language.ts';
import { libraryWords } from '../../words/library-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';

const texts = settingsWords.automation;
const { example } = libraryWords.preview;
const either = new Intl.ListFormat(language, { type: 'disjunction' });

/** What automation always knows where it says a text. */
function alwaysKnown(name: AutomaticTextName, shop: string): readonly AutomaticVariable[] {
  const known: AutomaticVariable[] = shop === '' ? [] : ['shop'];
  return name === 'shipped' || name === 'outForDelivery' || name === 'delayed'
    ? [...known, 'order_id']
    : known;
}

/** A text as a buyer would read it. */
function filledIn(text: string, shop: string): string {
  const { buyer, order_id, tracking_number } = example;
  return fillVariables(text, {
    buyer,
    order_id,
    tracking_number,
    shop: shop === '' ? texts.exampleShop : shop,
  });
}

/** Why a text cannot be said without a person, in words; '' where it can. @param guard null until it is read. */
export function textTrouble(
  name: AutomaticTextName,
  text: string,
  shop: string,
  guard: CheckOutgoing | null,
): string {
  const [fault] = automaticTextFaults(name, text);
  if (fault?.what === 'noVariable') return texts.noVariable(braced(fault.names), braced(automaticVariables));
  if (fault) return faultWords(fault);
  const filled = filledIn(text, shop);
  const finding = guard?.(filled).findings[0];
  if (!finding) return '';
  return texts.guarded(filled.slice(finding.start, finding.end), words.guard.of(finding.category).wrong);
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

interface AutomaticTextProps {
  of: AutomaticTextName;
  text: string;
  set: (text: string) => void;
  shop: string;
  guard: CheckOutgoing | null;
  /** What somebody else saved since this was begun; null for nothing. */
  elsewhere: string | number | null;
}

/** A text that automation says: where it is written, what can be put into it, how a buyer reads it, and when it is not sent. */
export function AutomaticText({ of: name, text, set, shop, guard, elsewhere }: AutomaticTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const label = texts.fields[name];
  const insert = (variable: string) => {
    const area = box.current?.querySelector('textarea');
    const from = area?.selectionStart ?? text.length;
    const to = area?.selectionEnd ?? text.length;
    set(`${text.slice(0, from)}{${variable}}${text.slice(to)}`);
    const after = from + variable.length + 2;
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(after, after);
    });
  };
  const open = variablesIn(text).filter((each) => !alwaysKnown(name, shop).includes(each));
  return (
    <div class="automatic-text" ref={box}>
      <TextField
        label={label}
        hint={texts.hints[name]}
        rows={3}
        value={text}
        set={set}
        trouble={textTrouble(name, text, shop, guard)}
      />
      <fieldset class="variables" aria-label={texts.insertInto(label)}>
        <span class="hint">{texts.insert}</span>
        {automaticVariables.map((each) => (
          <button
            key={each}
            type="button"
            class="button small-button"
            aria-label={texts.insertNamed(texts.variables[each])}
            title={`{${each}}`}
            onClick={() => insert(each)}
          >
            {texts.variables[each]}
          </button>
        ))}
      </fieldset>
      {elsewhere !== null && <p class="hint">{texts.elsewhere(String(elsewhere))}</p>}
      {text.trim() !== '' && (
        <figure class="preview-figure">
          <figcaption class="label">{libraryWords.preview.name}</figcaption>
          <blockquote class="text-preview" dir="auto">
            {filledIn(text, shop)}
          </blockquote>
          {open.length > 0 && (
            <p class="hint">{texts.unfilled(either.format(open.map((each) => texts.facts[each])))}</p>
          )}
        </figure>
      )}
    </div>
  );
}
