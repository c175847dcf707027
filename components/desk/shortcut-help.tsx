import './shortcut-help.css';
import { Modal } from '../ui/modal.tsx';

const keys = [
  ['J', 'Next chat'],
  ['K', 'Chat before'],
  ['Enter', 'Open the chat'],
  ['R', 'Reply'],
  ['A', 'Assign to me'],
  ['S', 'Star'],
  ['E', 'End session'],
  ['?', 'This list'],
] as const;

/** The keys, and that they rest while one types. */
export function ShortcutHelp({ close }: { close: () => void }) {
  return (
    <Modal title="Keys" close={close}>
      <div class="modal-body">
        <dl class="counts-behind">
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>{words}</dt>
              <dd>
                <kbd>{key}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <p class="hint">
          They rest while you write. In the message, Enter sends and Shift with Enter begins a new line.
        </p>
      </div>
    </Modal>
  );
}
