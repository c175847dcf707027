import { type JumpTo, openChat } from '../desk/opened-chat.ts';
import { showDesk } from '../desk/page-view.ts';

/** Shows a conversation at the desk of this tab, at a place in it where one is given; going back leads to the figures again. */
export function goToChat(conversation: string, place: JumpTo | null = null): void {
  openChat(conversation, place);
  showDesk();
}
