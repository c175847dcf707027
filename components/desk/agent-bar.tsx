import './agent-bar.css';
import { useComputed } from '@preact/signals';
import { command } from '../../core/protocol/client.ts';
import { Icon } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import { words } from '../words/words.ts';
import { AgentMenu } from './agent-menu.tsx';
import { CarriersButton } from './carriers-button.tsx';
import { useDesk } from './desk-context.ts';
import { NotSent } from './not-sent.tsx';
import { overTheDesk } from './over-the-desk.ts';
import { Refused } from './refused.tsx';
import { onMac } from './shortcuts.ts';
import { useAct } from './use-act.ts';

/** Who sits here, whether new chats come to them, and what has not gone out. */
export function AgentBar() {
  const { me, alone } = useDesk();
  const act = useAct();
  const turn = (on: boolean) =>
    act.run(() => command({ do: 'switchAutoAssign', by: me.id, agent: me.id, on }));
  return (
    <div class="agent-bar">
      <AgentMenu />
      {!alone && (
        <Switch
          name={words.desk.bar.accept}
          on={me.accepting}
          word={me.accepting ? words.desk.bar.accepting : words.desk.bar.notAccepting}
          turn={turn}
        />
      )}
      <Refused words={act.words} />
      <span class="grow" />
      <NotSent />
      <CarriersButton />
      <PracticeLink />
      <PaletteButton />
    </div>
  );
}

/** The way to the other side of a practice shop: its buyers. */
function PracticeLink() {
  const { connection } = useDesk();
  const kind = useComputed(() => connection.value.kind);
  if (kind.value !== 'practice') return null;
  return (
    <a
      class="icon-button"
      href="/practice.html"
      target="_blank"
      rel="noreferrer"
      aria-label={words.desk.bar.practiceShop}
      title={words.desk.bar.practiceShopTitle}
    >
      <Icon name="flask-conical" />
    </a>
  );
}

/** Opens the palette for a hand that does not know its keys yet. */
function PaletteButton() {
  const open = () => {
    overTheDesk.value = 'palette';
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words.desk.bar.commands}
      aria-keyshortcuts={onMac ? 'Meta+K' : 'Control+K'}
      aria-haspopup="dialog"
      title={words.desk.bar.commandsTitle(onMac ? '⌘K' : 'Ctrl+K')}
      onClick={open}
    >
      <Icon name="command" />
    </button>
  );
}
