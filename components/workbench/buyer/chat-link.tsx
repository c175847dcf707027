import type { Chat } from '../../../core/domain/chat/chat.ts';
import { shownCategory } from '../../../core/domain/triage/shown-tags.ts';
import { kindNames } from '../../chat/contents/kind-names.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { openChat } from '../../desk/opened-chat.ts';
import { dayInWords, exactly } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';

/** The last words of a chat, or what stands for them. */
function titleOf({ last }: Chat): string {
  if (last && last.text !== '') return last.text;
  if (!last || last.kind === 'text' || last.kind === 'notice') return words.workbench.noWords;
  return kindNames[last.kind];
}

/** One of a buyer's chats: opens the conversation at its place, and says how it went. */
export function ChatLink({ chat }: { chat: Chat }) {
  const { shop } = useDesk();
  return (
    <>
      <button
        type="button"
        class="link earlier-chat"
        title={exactly(chat.openedAt, shop.zone)}
        onClick={() => openChat(chat.conversation, { at: chat.openedAt })}
      >
        <span class="cut" dir="auto">
          {titleOf(chat)}
        </span>
      </button>
      <p class="hint figures">
        <HowItWent chat={chat} />
      </p>
    </>
  );
}

function HowItWent({ chat }: { chat: Chat }) {
  const { now, shop } = useDesk();
  const said = words.workbench;
  const category = shownCategory(shop, chat);
  const nameOf = (agent: string) => shop.agents[agent]?.nickname ?? agent;
  const parts = [
    dayInWords(chat.openedAt, now.peek(), shop.zone),
    chat.status === 'open' ? said.stillOpen : said.ended(chat.reason, chat.endedBy && nameOf(chat.endedBy)),
    chat.facts.rating ? said.rated(chat.facts.rating.stars) : '',
    category === 'none' ? '' : said.categories[category],
  ];
  return <>{parts.filter((part) => part !== '').join(', ')}</>;
}
