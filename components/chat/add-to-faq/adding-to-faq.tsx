import { useEffect } from 'preact/hooks';
import { later } from '../../ui/later.tsx';
import { answerToAdd } from './answer-to-add.ts';

const dialog = later(async () => (await import('./add-to-faq-dialog.tsx')).AddToFaqDialog);

const close = () => {
  answerToAdd.value = null;
};

/** The dialog for an answer, beside the log: keys in it are none of the log's, and its message may leave the page. */
export function AddingToFaq() {
  useEffect(() => close, []);
  const entry = answerToAdd.value;
  return entry && <dialog.Part entry={entry} close={close} />;
}
