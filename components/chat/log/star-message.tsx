import { command } from '../../../core/protocol/client.ts';
import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import type { Tab } from './line-props.ts';

interface StarMessageProps {
  entry: MessageEntry;
  starred: boolean;
  /** The message is the one that Tab leads to: then its star comes next. */
  within: Tab;
}

/** A message's star, for the whole shop. Out of sight until the message is pointed at or focused, unless it is on. */
export function StarMessage({ entry, starred, within }: StarMessageProps) {
  const { me } = useDesk();
  const act = useAct();
  const { conversation, id: message } = entry;
  const turn = () =>
    act.run(() => command({ do: 'starMessage', by: me.id, conversation, message, on: !starred }));
  return (
    <>
      <button
        type="button"
        class="icon-button star-message"
        aria-label={words.chat.starMessage}
        aria-pressed={starred}
        title={words.chat.starMessage}
        tabIndex={within}
        onClick={turn}
      >
        <Icon name="star" size="s" filled={starred} />
      </button>
      <Refused words={act.words} />
    </>
  );
}
