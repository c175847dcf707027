import type { OpenChat } from '../../../core/domain/chat/chat.ts';
import type { Sentiment } from '../../../core/domain/triage/chat-reading.ts';
import { shownFeeling } from '../../../core/domain/triage/shown-tags.ts';
import { command } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { language } from '../../ui/language.ts';
import { words } from '../../words/words.ts';

const sentiments: readonly Sentiment[] = ['positive', 'neutral', 'negative'];

/** How the buyer sounds in this chat and in which language they write (docs/rules.md §7); what a person chooses stands. */
export function Sounds({ chat }: { chat: OpenChat }) {
  const choosing = useAct();
  const said = words.workbench.sounds;
  const { shop } = useDesk();
  const feels = shownFeeling(shop, chat);
  const isOff = shop.tagsOff.includes('sentiment');
  const choose = (sentiment: Sentiment) =>
    choosing.run(() => command({ do: 'correctSentiment', conversation: chat.conversation, sentiment }));
  return (
    <>
      <select
        class="select sounds"
        aria-label={said.name}
        value={feels ?? ''}
        onChange={(event) => choose(event.currentTarget.value as Sentiment)}
      >
        {feels === null && (
          <option value="" disabled>
            {said.notKnown}
          </option>
        )}
        {sentiments.map((each) => (
          <option key={each} value={each}>
            {said.kinds[each]}
          </option>
        ))}
      </select>
      <p class="hint">
        {said.setBy(chat.feltByHand ? 'hand' : isOff ? 'off' : feels === null ? 'nobody' : 'desk')}
        {chat.read?.language && ` ${said.writesIn(languageName(chat.read.language))}`}
      </p>
      <Refused words={choosing.words} />
    </>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}
