import type { Category, Chat } from '../../../core/domain/chat/chat.ts';
import { shownCategory } from '../../../core/domain/triage/shown-tags.ts';
import { command } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Icon } from '../../ui/icon.tsx';
import { language } from '../../ui/language.ts';
import { words } from '../../words/words.ts';
import { Sounds } from './sounds.tsx';

const categories: readonly Category[] = ['none', 'prePurchase', 'logistics', 'aftersales'];

/** What the chat is about and whether it is urgent. Both belong to this chat; the next begins without. */
export function ChatTags({ conversation, chat }: { conversation: string; chat: Chat }) {
  const { me, shop } = useDesk();
  const category = shownCategory(shop, chat);
  const [choosing, flagging] = [useAct(), useAct()];
  const said = words.workbench;
  if (chat.status === 'closed') return <ClosedTags chat={chat} />;
  const choose = (chosen: Category) =>
    choosing.run(() => command({ do: 'categorizeChat', conversation, category: chosen }));
  const flag = () =>
    flagging.run(() => command({ do: 'flagChat', by: me.id, conversation, on: !chat.flagged }));
  return (
    <section aria-label={said.chatTags}>
      <h3>{said.chatTags}</h3>
      <div class="bench-tags">
        <select
          class="select"
          aria-label={said.category}
          value={category}
          onChange={(event) => choose(event.currentTarget.value as Category)}
        >
          {categories.map((each) => (
            <option key={each} value={each}>
              {said.categories[each]}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button flag-chat"
          aria-pressed={chat.flagged}
          title={chat.flagged ? said.unflag : said.flag}
          onClick={flag}
        >
          <Icon name="flag" size="s" filled={chat.flagged} />
          {said.urgent}
        </button>
      </div>
      {category !== 'none' && (
        <p class="hint">{said.setBy(chat.sortedByHand ?? false, listed(chat.sortedBecause ?? []))}</p>
      )}
      <Refused words={choosing.words} />
      <Refused words={flagging.words} />
      <Sounds chat={chat} />
    </section>
  );
}

function listed(found: readonly string[]): string {
  return new Intl.ListFormat(language, { style: 'short', type: 'conjunction' }).format(found);
}

function ClosedTags({ chat }: { chat: Chat }) {
  const said = words.workbench;
  const category = shownCategory(useDesk().shop, chat);
  if (category === 'none' && !chat.flagged) return null;
  return (
    <section aria-label={said.chatTags}>
      <h3>{said.chatTags}</h3>
      <p class="bench-tags">
        {category !== 'none' && <span class="tag">{said.categories[category]}</span>}
        {chat.flagged && (
          <span class="tag">
            <Icon name="flag" size="s" />
            {said.urgent}
          </span>
        )}
      </p>
    </section>
  );
}
