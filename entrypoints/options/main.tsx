import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import type { ShowOne } from '../../components/settings/notifications/try-notice.tsx';
import { type OpenChat, OpenChatContext } from '../../components/settings/open-chat.ts';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { bringDrawings } from '../../components/ui/drawings.ts';
import { mayNotify, notify } from '../../core/platform/notifications.ts';
import { openDeskTab } from '../../core/platform/side-panel.ts';
import { ask, whenWorkerLost } from '../../core/protocol/client.ts';
import { lookAgain } from '../../core/store/queries/watch.ts';

const showOne: ShowOne = async (notice) => {
  if (!(await mayNotify())) return false;
  await notify('try', notice);
  return true;
};

const openChat: OpenChat = (conversation) => {
  void ask({ ask: 'wishChat', conversation, window: null, beside: false }).then(() => openDeskTab(null));
};

bringDrawings();
whenWorkerLost(lookAgain);
const root = document.getElementById('root');
if (root)
  render(
    <OpenChatContext.Provider value={openChat}>
      <SettingsPage showOne={showOne} />
    </OpenChatContext.Provider>,
    root,
  );
