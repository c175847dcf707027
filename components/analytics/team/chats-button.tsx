import { Icon } from '../../ui/icon.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.team;

interface ChatsButtonProps {
  /** A nickname; null for nobody. */
  whose: string | null;
  opened: boolean;
  /** The id of what it shows. */
  controls: string;
  turn: () => void;
}

/** Shows the open chats of somebody, or of nobody. */
export function ChatsButton({ whose, opened, controls, turn }: ChatsButtonProps) {
  return (
    <button
      type="button"
      class="button small-button team-chats"
      aria-expanded={opened}
      aria-controls={controls}
      aria-label={whose === null ? texts.unassignedChats : texts.chatsOf(whose)}
      onClick={turn}
    >
      {texts.showChats}
      <Icon name="chevron-down" size="s" />
    </button>
  );
}
