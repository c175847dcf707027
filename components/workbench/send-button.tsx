import type { SendableContent } from '../../core/domain/message/content.ts';
import { Icon } from '../ui/icon.tsx';
import { useSharing } from './sharing.ts';

/** The id of the line that says why nothing can be sent. */
export const barrierId = 'bench-barrier';

/** Sends something of the shop into the chat. Where that cannot be, the button stays and its description says why. */
export function SendButton({
  name,
  content,
  what,
  short = name,
}: {
  name: string;
  content: SendableContent;
  what: string;
  /** The part of its name that is seen where it has little room. */
  short?: string;
}) {
  const { barrier, share } = useSharing();
  const off = barrier !== '';
  const press = () => {
    if (!off) share(content, what);
  };
  return (
    <button
      type="button"
      class="button small-button"
      aria-label={short === name ? undefined : name}
      title={short === name ? undefined : name}
      aria-disabled={off}
      aria-describedby={off ? barrierId : undefined}
      onClick={press}
    >
      <Icon name="send" size="s" />
      <span>{short}</span>
    </button>
  );
}
