import { Modal } from '../../ui/modal.tsx';
import { dayAndTime } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { ReadBackup } from './restore-file.ts';
import { wholeNumber } from './whole-number.ts';

const texts = settingsWords.data.restore;

/** A backup with how many chats it would replace. */
export interface Replacing extends ReadBackup {
  readonly chats: number;
}

interface ReplaceDialogProps {
  backup: Replacing;
  zone: string;
  confirm: () => void;
  cancel: () => void;
}

/** Says which backup would replace what. */
export function ReplaceDialog({ backup, zone, confirm, cancel }: ReplaceDialogProps) {
  const { about, chats } = backup;
  return (
    <Modal title={texts.ask} close={cancel}>
      <div class="data-dialog">
        <p>{texts.from(about.shop || texts.noShop, dayAndTime(about.madeAt, zone))}</p>
        <p>{chats === 0 ? texts.empty : texts.replaces(wholeNumber(chats))}</p>
        <p class="hint">{texts.access}</p>
        <div class="side-by-side">
          <button type="button" class="button primary" onClick={confirm}>
            {texts.confirm}
          </button>
          <button type="button" class="button" onClick={cancel}>
            {texts.cancel}
          </button>
        </div>
      </div>
    </Modal>
  );
}
