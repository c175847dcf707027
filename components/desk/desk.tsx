import './desk.css';
import { useEffect } from 'preact/hooks';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { guideMemory } from '../first-run/guide-memory.ts';
import { Inbox } from '../inbox/inbox.tsx';
import { Performance } from '../performance/performance.tsx';
import { Blank } from '../ui/blank.tsx';
import { useKeptFocus } from '../ui/keep-focus.ts';
import { later } from '../ui/later.tsx';
import { words } from '../words/words.ts';
import { AgentBar } from './agent-bar.tsx';
import { ConnectionStrip } from './connection-strip.tsx';
import { useDesk } from './desk-context.ts';
import { HolidayStrip } from './holiday-strip.tsx';
import { NowWorkingAs } from './now-working-as.tsx';
import { openedChat, openedPane } from './opened-chat.ts';
import { OverDesk } from './over-desk.tsx';
import { PageTrouble } from './page-trouble.tsx';
import { goHome } from './pane-focus.ts';
import { useAttendance } from './use-attendance.ts';
import { useDrawer } from './use-drawer.ts';
import { useLive } from './use-live.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WishStrip } from './wish-strip.tsx';

const chat = later(async () => (await import('../chat/chat.tsx')).Chat);
const guide = later(async () => (await import('../first-run/guide.tsx')).Guide);
const team = later(async () => (await import('./team-strip.tsx')).TeamStrip);
const workbench = later(async () => (await import('../workbench/workbench.tsx')).Workbench);

/** The desk of one agent. How its panes lie is a matter of width alone. */
export function Desk() {
  const { me, inTeam } = useDesk();
  useAttendance(me.id);
  useShortcuts();
  useKeptFocus(goHome);
  useDrawer();
  useEffect(() => {
    chat.ahead();
    workbench.ahead();
  }, []);
  const conversation = openedChat.value;
  return (
    <div class="desk-frame">
      <main class="desk" data-pane={openedPane.value}>
        <h1 class="unseen">{words.desk.name}</h1>
        <div class="desk-top">
          <AgentBar />
          <Performance />
        </div>
        <div class="desk-says">
          <NowWorkingAs />
          {inTeam && <team.Part />}
          <ConnectionStrip />
          <HolidayStrip />
          <WishStrip />
          <PageTrouble />
        </div>
        <div class="panes">
          <Inbox />
          {conversation === '' ? (
            <NothingOpen />
          ) : (
            <chat.Part key={conversation} conversation={conversation} />
          )}
          {conversation !== '' && <WorkbenchOf key={`bench ${conversation}`} conversation={conversation} />}
        </div>
        {guideMemory.value && <guide.Part />}
      </main>
      <OverDesk />
    </div>
  );
}

function WorkbenchOf({ conversation }: { conversation: string }) {
  const found = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  return found.value ? <workbench.Part conversation={found.value.conversation} /> : null;
}

function NothingOpen() {
  return (
    <div class="pane nothing-open">
      <Blank icon="message-circle" title={words.desk.page.nothingOpen} words={words.desk.page.pickOne} />
    </div>
  );
}
