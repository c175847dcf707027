import type { OpenChat } from '../../core/domain/chat/chat.ts';
import { shownWarnings } from '../../core/domain/triage/shown-tags.ts';
import { command } from '../../core/protocol/client.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Act } from '../desk/use-act.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';

/** What the buyer's own words warn of (docs/rules.md §9), each with the words, until somebody says it is not so. */
export function BuyerWarnings({ chat, act }: { chat: OpenChat; act: Act }) {
  const standing = shownWarnings(useDesk().shop, chat);
  if (standing.length === 0) return null;
  const said = words.chat.warnings;
  return (
    <ul class="buyer-warnings" aria-label={said.name}>
      {standing.map(({ kind, words: found }) => (
        <li key={kind}>
          <Icon name="shield-alert" />
          <span class="grow">
            <b>{said.kinds[kind]}</b>: “<bdi>{found}</bdi>”
          </span>
          <button
            type="button"
            class="button compact"
            aria-label={said.notSoOf(said.kinds[kind])}
            onClick={() =>
              act.run(() => command({ do: 'dismissWarning', conversation: chat.conversation, warning: kind }))
            }
          >
            {said.notSo}
          </button>
        </li>
      ))}
    </ul>
  );
}
