import './workbench.css';
import type { Conversation } from '../../core/domain/chat/conversation.ts';

/** The buyer's orders, products and vouchers beside the chat. */
export function Workbench({ conversation }: { conversation: Conversation }) {
  return (
    <section class="pane workbench" aria-label="Workbench">
      <p class="hint">{conversation.buyer.nickname}</p>
    </section>
  );
}
