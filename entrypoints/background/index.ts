import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../../core/platform/alarms.ts';
import { keepLateParts } from '../../core/platform/late-parts.ts';
import { onBegun } from '../../core/platform/lifecycle.ts';
import { onNotification } from '../../core/platform/notifications.ts';
import { leaveToolbarButtonToPopup } from '../../core/platform/side-panel.ts';
import { serveAsks, serveDesks, servePageAsks } from '../../core/protocol/server.ts';
import { answerAsk } from './answer-ask.ts';
import { DeskWorker } from './desk-worker.ts';
import { lateAutomation } from './late-automation.ts';
import { lateGuard } from './late-guard.ts';
import { lateHouse } from './late-house.ts';
import { lateReading } from './late-reading.ts';
import { lateSetUp } from './late-set-up.ts';
import { lateShopFacts } from './late-shop-facts.ts';
import { lateShopWork } from './late-shop-work.ts';
import { PageDesk } from './page-desk.ts';
import { Pulse } from './pulse.ts';
import { lateTeam } from './team-house.ts';
import { Teller } from './teller.ts';
import { lateTexts } from './text-asks.ts';

export default defineBackground({
  main() {
    keepLateParts([
      lateGuard,
      lateReading,
      lateShopFacts,
      lateTexts,
      lateAutomation,
      lateSetUp,
      lateHouse,
      lateShopWork,
      lateTeam,
    ]);
    const worker = new DeskWorker();
    const teller = new Teller(worker);
    const pulse = new Pulse(worker, () => teller.soon());
    serveAsks((ask) => answerAsk(worker, ask));
    const pages = new PageDesk(worker);
    servePageAsks((ask, from) => pages.answer(ask, from));
    serveDesks({
      attended: (hello, page) => void worker.open().then(() => worker.presence.attended(hello, page)),
      looks: (page, conversation) => worker.presence.looks(page, conversation),
      left: (hello, page) => void worker.open().then(() => worker.presence.left(hello, page)),
    });
    onAlarm(() => void pulse.beat());
    onBegun(() => void pulse.beat());
    leaveToolbarButtonToPopup();
    onNotification(
      (id) => void teller.clicked(id),
      (id) => void teller.putAway(id),
    );
    void pulse.beat();
  },
});
