import { useState } from 'preact/hooks';
import { UndoSetting } from '../../settings/sending/undo-setting.tsx';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { Panel } from './panel.tsx';

const { undo: says } = words.composer;

/** How long a message can be called back, in this browser. @param seconds how it is set now. */
export function SendingOptions({ seconds }: { seconds: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="icon-button compact"
        aria-label={says.options}
        title={says.options}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="settings" />
      </button>
      {open && (
        <Panel name={says.options} class="sending-panel" close={() => setOpen(false)}>
          <UndoSetting seconds={seconds} takesFocus />
        </Panel>
      )}
    </>
  );
}
