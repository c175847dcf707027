import { Modal } from '../ui/modal.tsx';
import { words } from '../words/words.ts';
import { shortcuts } from './shortcuts.ts';

/** The keys, and that they rest while one types. */
export function ShortcutHelp({ close }: { close: () => void }) {
  return (
    <Modal title={words.desk.keys.title} close={close}>
      <div class="modal-body">
        <dl class="counts-behind">
          {shortcuts.map(({ key, face, name }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>
                <kbd>{face}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <p class="hint">{words.desk.keys.rest}</p>
      </div>
    </Modal>
  );
}
