import '../../components/words/speak.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/controls.css';
import { render } from 'preact';
import type { ShowOne } from '../../components/settings/notifications/try-notice.tsx';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { bringDrawings } from '../../components/ui/drawings.ts';
import { mayNotify, notify } from '../../core/platform/notifications.ts';

const showOne: ShowOne = async (notice) => {
  if (!(await mayNotify())) return false;
  await notify('try', notice);
  return true;
};

bringDrawings();
const root = document.getElementById('root');
if (root) render(<SettingsPage showOne={showOne} />, root);
