import './chat.css';
import { useEffect } from 'preact/hooks';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { giveUpWriting, leaveChat } from '../desk/opened-chat.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { useLive } from '../desk/use-live.ts';
import { Blank } from '../ui/blank.tsx';
import { later } from '../ui/later.tsx';
import { words } from '../words/words.ts';
import { AddingToFaq } from './add-to-faq/adding-to-faq.tsx';
import { BuyerWarnings } from './buyer-warnings.tsx';
import { ChatActions } from './chat-actions.tsx';
import { ChatHeader } from './chat-header.tsx';
import { CannotWrite, whyNot } from './composer/cannot-write.tsx';
import { Composer } from './composer/composer.tsx';
import { Log } from './log/log.tsx';
import { TranslationContext, useChatTranslation } from './translation/chat-translation.ts';
import { UnassignedWhy } from './unassigned-why.tsx';
import { useViewing } from './use-viewing.ts';
import { AskingTeam } from './waiting/asking-team.tsx';
import { useWaitsIn } from './waiting/waits-in.ts';

const wishes = later(async () => (await import('./waiting/waiting-wishes.tsx')).WaitingWishes);

type Found = NonNullable<Awaited<ReturnType<typeof chatOf>>>;

/** One conversation with its latest chat. */
export function Chat({ conversation }: { conversation: string }) {
  const found = useLive(() => chatOf(deskDb(), conversation), [conversation], true);
  if (found.value === undefined)
    return <section class="pane chat" aria-busy="true" aria-label={words.chat.name} />;
  if (found.value === null || found.value.conversation.latest === null) return <NotHere />;
  return <OpenedChat found={found.value} />;
}

function OpenedChat({ found }: { found: Found }) {
  const act = useAct();
  const { conversation } = found;
  const chat = conversation.latest;
  const translation = useChatTranslation(conversation);
  useViewing(conversation.id, chat, act);
  const waits = useWaitsIn(conversation.id).value ?? [];
  if (!chat) return null;
  const barrier = whyNot(conversation, chat);
  return (
    <section
      class="pane chat"
      aria-label={words.chat.chatWith(conversation.buyer.nickname || words.inbox.noName)}
    >
      <div class="chat-head">
        <ChatHeader buyer={conversation.buyer} chat={chat} act={act} canWrite={barrier === ''} />
        <ChatActions conversation={conversation} chat={chat} act={act} waits={waits} />
      </div>
      <div class="chat-says">
        <Refused words={act.words} />
        <AskingTeam busy={act.busy} />
      </div>
      {waits.length > 0 && <wishes.Part rows={waits} />}
      {chat.status === 'open' && chat.holder === null && <UnassignedWhy chat={chat} />}
      {chat.status === 'open' && <BuyerWarnings chat={chat} act={act} />}
      <TranslationContext.Provider value={translation}>
        <Log conversation={conversation} />
        <AddingToFaq key={conversation.id} />
        {barrier === '' ? <Composer conversation={conversation} /> : <CannotWrite words={barrier} />}
      </TranslationContext.Provider>
    </section>
  );
}

function NotHere() {
  useEffect(giveUpWriting, []);
  return (
    <section class="pane chat" aria-label={words.chat.name}>
      <Blank icon="search-x" title={words.chat.notHere} words={words.chat.notHereWhy}>
        <button type="button" class="button" onClick={leaveChat}>
          {words.chat.back}
        </button>
      </Blank>
    </section>
  );
}
