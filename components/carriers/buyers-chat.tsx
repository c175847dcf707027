import { chatsOfBuyer } from '../../core/store/queries/chats-of-buyer.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { openChat } from '../desk/opened-chat.ts';
import { useLive } from '../desk/use-live.ts';
import { carrierWords } from '../words/carrier-words.ts';

/** The way from a parcel to the chat with whoever bought what is in it; nothing where they never wrote. */
export function BuyersChat({ buyer, leave }: { buyer: string; leave: () => void }) {
  const found = useLive(() => chatsOfBuyer(deskDb(), buyer, 1), [buyer]).value;
  const row = found?.chats[0];
  if (!row) return null;
  const go = () => {
    leave();
    openChat(row.conversation);
  };
  return (
    <button type="button" class="link" onClick={go}>
      {carrierWords.buyersChat}: <bdi>{row.nickname}</bdi>
    </button>
  );
}
