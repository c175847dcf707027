import { useState } from 'preact/hooks';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.notifications;

/** Has the system show a notification. False where it does not let the desk do so. */
export type ShowOne = (notice: {
  readonly title: string;
  readonly message: string;
  readonly silent: boolean;
}) => Promise<boolean>;

/** A notification for trying, and what to do where none appears. */
export function TryNotice({ showOne, silent }: { showOne: ShowOne; silent: boolean }) {
  const [said, setSaid] = useState('');
  const attempt = async () => {
    const shown = await showOne({ title: texts.attemptTitle, message: texts.attemptBody, silent });
    setSaid(shown ? texts.shown : texts.blocked);
  };
  return (
    <div class="side-by-side">
      <button type="button" class="button" onClick={() => void attempt()}>
        {texts.attempt}
      </button>
      <span role="status" class="grow">
        {said}
      </span>
    </div>
  );
}
