import './items.css';
import './workbench.css';
import { useRef } from 'preact/hooks';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { openedPane } from '../desk/opened-chat.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import { BuyerPanel } from './buyer/buyer-panel.tsx';
import { OrdersPanel } from './orders/orders-panel.tsx';
import { ProductsPanel } from './products/products-panel.tsx';
import { room } from './room.ts';
import { SharingContext, useNewSharing, useSharing } from './sharing.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { VouchersPanel } from './vouchers/vouchers-panel.tsx';
import { WorkbenchHeader } from './workbench-header.tsx';
import { WorkbenchTabs } from './workbench-tabs.tsx';
import { type BenchTab, type WorkbenchView, workbenchView } from './workbench-view.ts';

/** The buyer, their orders, and what can be sent to them, beside the chat. Where it cannot be seen it reads nothing. */
export function Workbench({ conversation }: { conversation: Conversation }) {
  const shown = room.value === 'pane' || openedPane.value === 'workbench';
  return (
    <section class="pane workbench" aria-label={words.workbench.name}>
      {shown && <Bench conversation={conversation} />}
    </section>
  );
}

function Bench({ conversation }: { conversation: Conversation }) {
  const view = workbenchView(conversation.id);
  const sharing = useNewSharing(conversation);
  const tab = view.tab.value;
  return (
    <SharingContext.Provider value={sharing}>
      {room.value !== 'pane' && <WorkbenchHeader conversation={conversation} />}
      <WorkbenchTabs view={view} />
      <Panel key={tab} tab={tab} view={view} conversation={conversation} />
      <Said />
    </SharingContext.Provider>
  );
}

interface PanelProps {
  tab: BenchTab;
  view: WorkbenchView;
  conversation: Conversation;
}

const rooms = { buyer: BuyerPanel, orders: OrdersPanel, products: ProductsPanel, vouchers: VouchersPanel };

function Panel({ tab, view, conversation }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useKeptScroll(panel, view, tab);
  const Room = rooms[tab];
  return (
    <div
      ref={panel}
      class="bench-panel scrolls"
      role="tabpanel"
      id="bench-panel"
      aria-labelledby={`bench-tab-${tab}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
    >
      <div class="bench-room">
        <Room conversation={conversation} view={view} />
      </div>
    </div>
  );
}

/** Tells of a card that went to a chat one cannot see. */
function Said() {
  const { said } = useSharing();
  return (
    <p class="bench-said" role="status">
      {said.value !== '' && <Icon name="check" size="s" />}
      {said.value}
    </p>
  );
}
