import { type ChatbotActivity, chatbotNow, type Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Choice } from '../choice.tsx';

const texts = settingsWords.automation.chatbot;
const activities: readonly ChatbotActivity[] = ['welcome', 'faq', 'away'];

/** The chatbot's three activities, and what they are together (docs/rules.md §3). */
export function ChatbotPart({ shop }: { shop: Shop }) {
  const { by, why } = useMay();
  const act = useAct();
  const on = chatbotNow(shop);
  const turn = (activity: ChatbotActivity, wanted: boolean) => {
    const others = on.filter((each) => each !== activity);
    const next = wanted ? [...others, activity] : others;
    void act.run(() => command({ do: 'setChatbot', by, activities: next }));
  };
  const missing = activities.filter((each) => !on.includes(each));
  return (
    <div class="settings-group" aria-busy={act.busy.value}>
      <fieldset>
        <legend class="label">{texts.activities}</legend>
        {activities.map((each) => (
          <Choice
            key={each}
            name={texts.of[each].name}
            hint={texts.of[each].hint}
            on={on.includes(each)}
            disabled={why !== ''}
            turn={(wanted) => turn(each, wanted)}
          />
        ))}
      </fieldset>
      <Refused words={act.words} />
      <div class="weekend-cover">
        <p role="status">
          <b>{missing.length === 0 ? texts.coverOn : texts.coverOff}</b>{' '}
          {missing.length > 0 &&
            missing.length < 3 &&
            texts.coverMissing(missing.map((each) => texts.of[each].name))}
        </p>
        <p class="hint">{texts.cover}</p>
      </div>
    </div>
  );
}
