import { useRef, useState } from 'preact/hooks';
import type { Agent } from '../../core/domain/roster/agent.ts';
import { loadsNow } from '../../core/store/queries/loads-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { Icon } from '../ui/icon.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { words } from '../words/words.ts';
import { AgentAvatar } from './agent-avatar.tsx';
import { useDesk } from './desk-context.ts';
import { enabledAgents, sitDown } from './me.ts';
import { analyticsAddress } from './page-view.ts';
import { useLive } from './use-live.ts';

/** Says who sits here; opens the list of those who could. */
export function AgentMenu() {
  const { me, shop, inTeam } = useDesk();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Nobody sees how much others hold while the menu is closed.
  const loads = useLive(async () => (isOpen ? loadsNow(deskDb(), shop) : undefined), [isOpen, shop]);
  const choose = (agent: Agent) => {
    menu.current?.hidePopover();
    sitDown(agent.id);
  };
  const opened = (event: { readonly newState: string }) => {
    if (event.newState === 'open') menu.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="agent-button"
        aria-haspopup="menu"
        aria-describedby="who-sits-here"
        popovertarget="agent-menu"
      >
        <span class="unseen">{words.desk.bar.agentMenu}</span>
        <AgentAvatar agent={me} small />
        <b class="cut" id="who-sits-here" aria-hidden="true">
          {me.nickname}
        </b>
        <Icon name="chevron-down" size="s" />
      </button>
      <div
        ref={menu}
        id="agent-menu"
        class="agent-menu"
        role="menu"
        aria-label={words.desk.bar.agentMenu}
        popover="auto"
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        onToggle={opened}
        onKeyDown={moveFocus}
      >
        {(inTeam ? [me] : enabledAgents(shop)).map((agent) => (
          <AgentItem
            key={agent.id}
            agent={agent}
            current={agent.id === me.id}
            open={loads.value?.get(agent.id)?.open}
            choose={() => choose(agent)}
          />
        ))}
        {inTeam && <p class="hint one-browser">{words.desk.whoWorks.oneBrowser(me.nickname)}</p>}
        <a
          role="menuitem"
          tabIndex={-1}
          href={`/sidepanel.html${analyticsAddress()}`}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="chart-line" />
          {words.desk.analytics}
        </a>
        <a role="menuitem" tabIndex={-1} href="/options.html" target="_blank" rel="noreferrer">
          <Icon name="settings" />
          {words.settings.title}
        </a>
      </div>
    </>
  );
}

interface AgentItemProps {
  agent: Agent;
  current: boolean;
  /** How many open chats are the agent's; undefined until they were counted. */
  open: number | undefined;
  choose: () => void;
}

function AgentItem({ agent, current, open, choose }: AgentItemProps) {
  const { alone } = useDesk();
  return (
    <button type="button" role="menuitemradio" aria-checked={current} tabIndex={-1} onClick={choose}>
      <AgentAvatar agent={agent} small />
      <span class="cut">{agent.nickname}</span>
      <span class="hint">
        {open !== undefined &&
          (alone ? words.desk.bar.open(open) : words.desk.bar.openOf(open, agent.capacity))}
      </span>
    </button>
  );
}
