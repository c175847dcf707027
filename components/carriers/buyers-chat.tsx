import { conversationOfBuyer } from '../../core/store/queries/conversation-of-buyer.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { openChat } from '../desk/opened-chat.ts';
import { useLive } from '../desk/use-live.ts';
import { carrierWords } from '../words/carrier-words.ts';

/** The way from a parcel to the chat with whoever bought what is in it; nothing where they never wrote. */
export function BuyersChat({ buyer, leave }: { buyer: string; leave: () => void }) {
  const conversation = useLive(async () => {
    const id = await conversationOfBuyer(deskDb(), buyer);
    return id === null ? null : ((await deskDb().conversations.get(id)) ?? null);
  }, [buyer]).value;
  if (!conversation?.latest) return null;
  const go = () => {
    leave();
    openChat(conversation.id);
  };
  return (
    <button type="button" class="link" onClick={go}>
      {carrierWords.buyersChat}: <bdi>{conversation.buyer.nickname}</bdi>
    </button>
  );
}
