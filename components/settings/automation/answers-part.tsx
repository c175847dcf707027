import { chatbotNow } from '../../../core/domain/shop/shop.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { AutomaticText } from './automatic-text.tsx';
import { EditForm, type PartProps } from './edit-form.tsx';
import { SureField } from './sure-field.tsx';

const texts = settingsWords.automation.answers;

/** What the chatbot answers out of the FAQ library, and what it says where it cannot. */
export function AnswersPart(props: PartProps & { entries: number | undefined }) {
  const { shop, editing, guard, entries } = props;
  const { now, set, elsewhere } = editing;
  return (
    <>
      <p>
        <a href="#faq">{texts.toFaq}</a>{' '}
        {entries !== undefined && (entries === 0 ? texts.noEntries : texts.entries(entries))}
      </p>
      {!chatbotNow(shop).includes('faq') && <p class="hint">{texts.off}</p>}
      <EditForm {...props} names={['answersFrom', 'handOff']}>
        <SureField
          name={texts.from}
          hint={texts.fromHint}
          from={now.answersFrom}
          set={(answersFrom) => set({ answersFrom })}
        />
        <AutomaticText
          of="handOff"
          text={now.handOff}
          set={(handOff) => set({ handOff })}
          shop={shop.name}
          guard={guard}
          elsewhere={elsewhere('handOff')}
        />
      </EditForm>
    </>
  );
}
