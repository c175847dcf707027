import './desk.css';
import { useEffect } from 'preact/hooks';
import { attendDesk } from '../../core/protocol/client.ts';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { Chat } from '../chat/chat.tsx';
import { guideMemory } from '../first-run/guide-memory.ts';
import { Inbox } from '../inbox/inbox.tsx';
import { Performance } from '../performance/performance.tsx';
import { Blank } from '../ui/blank.tsx';
import { useKeptFocus } from '../ui/keep-focus.ts';
import { lazily } from '../ui/lazily.ts';
import { words } from '../words/words.ts';
import { AgentBar } from './agent-bar.tsx';
import { ConnectionStrip } from './connection-strip.tsx';
import { useDesk } from './desk-context.ts';
import { openedChat, openedPane } from './opened-chat.ts';
import { OverDesk } from './over-desk.tsx';
import { goHome } from './pane-focus.ts';
import { useDrawer } from './use-drawer.ts';
import { useLive } from './use-live.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** One id for each time the page is opened: two windows of an agent are two desks. */
const deskId = crypto.randomUUID();

const Workbench = lazily(async () => (await import('../workbench/workbench.tsx')).Workbench);
const Guide = lazily(async () => (await import('../first-run/guide.tsx')).Guide);

/** The desk of one agent. How its panes lie is a matter of width alone. */
export function Desk() {
  const { me } = useDesk();
  useEffect(() => attendDesk({ agent: me.id, desk: deskId }), [me.id]);
  useShortcuts();
  useKeptFocus(goHome);
  useDrawer();
  useEffect(Workbench.ahead, []);
  const conversation = openedChat.value;
  return (
    <div class="desk-frame">
      <main class="desk" data-pane={openedPane.value}>
        <h1 class="unseen">{words.desk.name}</h1>
        <div class="desk-top">
          <AgentBar />
          <Performance />
        </div>
        <ConnectionStrip />
        <div class="panes">
          <Inbox />
          {conversation === '' ? <NothingOpen /> : <Chat key={conversation} conversation={conversation} />}
          {conversation !== '' && <WorkbenchOf key={`bench ${conversation}`} conversation={conversation} />}
        </div>
        {guideMemory.value && <Guide />}
      </main>
      <OverDesk />
    </div>
  );
}

function WorkbenchOf({ conversation }: { conversation: string }) {
  const found = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  return found.value ? <Workbench conversation={found.value.conversation} /> : null;
}

function NothingOpen() {
  return (
    <div class="pane nothing-open">
      <Blank icon="message-circle" title={words.desk.page.nothingOpen} words={words.desk.page.pickOne} />
    </div>
  );
}
