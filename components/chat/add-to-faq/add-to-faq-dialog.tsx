import { useSignal } from '@preact/signals';
import { answerFromChat, questionFromChat } from '../../../core/domain/library/from-chat.ts';
import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import { askedBefore } from '../../../core/store/queries/asked-before.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { Modal } from '../../ui/modal.tsx';
import { libraryWords } from '../../words/library-words.ts';
import { type FromChat, KeepAnswer } from './keep-answer.tsx';

const texts = libraryWords.add;

interface AddToFaqDialogProps {
  /** The answer. */
  entry: MessageEntry;
  close: () => void;
}

/** The question and the answer as they could be for every buyer. */
async function fromChat(entry: MessageEntry): Promise<FromChat> {
  const [asked, own] = await Promise.all([askedBefore(deskDb(), entry), ownOf(entry.conversation)]);
  const questions = asked.flatMap(({ content }) =>
    content.kind === 'text' ? questionFromChat(content.text, own) : [],
  );
  const text = entry.content.kind === 'text' ? entry.content.text : '';
  return {
    questions: [...new Set(questions)].filter((each) => each !== ''),
    answer: answerFromChat(text, own),
  };
}

async function ownOf(conversation: string) {
  const known = await deskDb().conversations.get(conversation);
  return { nickname: known?.buyer.nickname ?? '', orders: known?.latest?.orders ?? [] };
}

/** Makes an answer that an agent gave an entry of the FAQ library, or its question one more way to ask what is there. */
export function AddToFaqDialog({ entry, close }: AddToFaqDialogProps) {
  const { why } = useMay();
  const said = useLive(() => fromChat(entry), [entry.id]).value;
  const kept = useSignal(false);
  return (
    <Modal title={texts.title} close={close}>
      {why !== '' && <p class="modal-body">{why}</p>}
      {why === '' && kept.value && (
        <>
          <p class="modal-body" role="status">
            {texts.kept}
          </p>
          <div class="modal-foot">
            <a class="button bare" href="/options.html#faq" target="_blank" rel="noreferrer">
              {texts.open}
            </a>
            <button type="button" class="button primary" ref={(button) => button?.focus()} onClick={close}>
              {texts.done}
            </button>
          </div>
        </>
      )}
      {why === '' && !kept.value && said && (
        <KeepAnswer
          said={said}
          close={close}
          kept={() => {
            kept.value = true;
          }}
        />
      )}
    </Modal>
  );
}
