import './replies.css';
import { useSignal } from '@preact/signals';
import type { SavedReply } from '../../../../core/protocol/ask.ts';
import type { SavedReplyRow } from '../../../../core/store/rows.ts';
import { useDesk } from '../../../desk/desk-context.ts';
import { newReply, ReplyForm } from '../../../library/reply-form.tsx';
import { Modal } from '../../../ui/modal.tsx';
import { words } from '../../../words/words.ts';
import { RepliesList } from './replies-list.tsx';

const { replies: says } = words.composer;

interface RepliesDialogProps {
  replies: readonly SavedReplyRow[];
  /** What stands in the field, to be kept as a reply. */
  written: string;
  insert: (reply: SavedReplyRow) => void;
  close: () => void;
}

/** The saved replies: found, put in, written and changed in one place. */
export function RepliesDialog({ replies, written, insert, close }: RepliesDialogProps) {
  const { me, shop } = useDesk();
  const edited = useSignal<SavedReply | null>(null);
  const chosen = useSignal('');
  const edit = (reply: SavedReply) => {
    edited.value = reply;
  };
  const title = !edited.value
    ? says.name
    : replies.some(({ id }) => id === edited.value?.id)
      ? says.editing
      : says.fresh;
  return (
    <Modal title={title} close={close}>
      {edited.value ? (
        <ReplyForm
          reply={edited.value}
          others={replies}
          shop={shop}
          me={me}
          leave={says.back}
          done={(id) => {
            if (id !== '') chosen.value = id;
            edited.value = null;
          }}
        />
      ) : (
        <RepliesList
          replies={replies}
          chosen={chosen}
          insert={insert}
          edit={({ usedAt: _, ...reply }) => edit(reply)}
          write={() => edit(newReply('', shop, me))}
          {...(written === '' ? {} : { keepWritten: () => edit(newReply(written, shop, me)) })}
        />
      )}
    </Modal>
  );
}
