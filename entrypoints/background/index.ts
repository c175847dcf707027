import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../../core/platform/alarms.ts';
import { onBegun } from '../../core/platform/lifecycle.ts';
import { openDeskByToolbarButton } from '../../core/platform/side-panel.ts';
import { serveAsks, serveDesks, servePageAsks } from '../../core/protocol/server.ts';
import { answerAsk } from './answer-ask.ts';
import { DeskWorker } from './desk-worker.ts';
import { PageDesk } from './page-desk.ts';
import { Pulse } from './pulse.ts';
import { keepUnreadNumber } from './unread-number.ts';

export default defineBackground({
  type: 'module',
  main() {
    const worker = new DeskWorker();
    const pulse = new Pulse(worker);
    serveAsks((ask) => answerAsk(worker, ask));
    const pages = new PageDesk(worker);
    servePageAsks((ask, from) => pages.answer(ask, from));
    serveDesks({
      attended: (hello, page) => void worker.open().then(() => worker.presence.attended(hello, page)),
      left: (hello, page) => void worker.open().then(() => worker.presence.left(hello, page)),
    });
    onAlarm(() => void pulse.beat());
    onBegun(() => void pulse.beat());
    openDeskByToolbarButton();
    keepUnreadNumber(worker);
    void pulse.beat();
  },
});
