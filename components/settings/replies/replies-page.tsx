import { useSignal } from '@preact/signals';
import type { ReplyText } from '../../../core/domain/library/reply-faults.ts';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import { cannotManage } from '../../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { savedReplies } from '../../../core/store/queries/saved-replies.ts';
import type { SavedReplyRow } from '../../../core/store/rows.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { changeReplies, ReplyForm } from '../../library/reply-form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useDerived } from '../../ui/use-derived.ts';
import { libraryWords } from '../../words/library-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { ExchangePart } from '../exchange/exchange-part.tsx';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { RepliesList } from './replies-list.tsx';
import { replyKind } from './reply-kind.ts';

const texts = settingsWords.replies;
const inOrder = new Intl.Collator(undefined, { numeric: true });

/** Saved replies: the team's and one's own. */
export function RepliesPage({ shop }: PageProps) {
  const { me } = useMay();
  if (!me)
    return (
      <Section title={texts.title} what={texts.what}>
        <p class="hint">{texts.nobody}</p>
      </Section>
    );
  return <RepliesOf key={me.id} me={me} shop={shop} />;
}

function fieldName(field: string): string {
  const { reply } = libraryWords;
  return field in reply ? reply[field as 'title'] : field;
}

function RepliesOf({ me, shop }: { me: Agent; shop: Shop }) {
  const read = useLive(() => savedReplies(deskDb(), me.id), [me.id]);
  const rows = useDerived(
    () => [...(read.value ?? [])].sort((a, b) => inOrder.compare(a.title, b.title)),
    [read],
  ).value;
  const edited = useSignal<ReplyText | null>(null);
  const mayTeam = cannotManage(shop, me.id) === null;
  if (!read.value) return null;
  const close = () => {
    edited.value = null;
  };
  const edit = (reply: ReplyText) => {
    edited.value = reply;
  };
  return (
    <>
      <Section title={texts.title} what={texts.what}>
        <RepliesList rows={rows} me={me} shop={shop} edit={edit} />
      </Section>
      <Section title={texts.files} what={texts.filesWhat}>
        <ExchangePart<ReplyText>
          kind={replyKind(me.id, mayTeam)}
          kept={rows}
          change={(keep, forget) => changeReplies(me.id, { keep, forget })}
          cannot=""
          nameOf={({ title }) => title}
          fieldName={fieldName}
        />
      </Section>
      {edited.value && (
        <Modal title={isOneOf(rows, edited.value) ? texts.editing : texts.fresh} close={close}>
          <ReplyForm
            key={edited.value.id}
            reply={edited.value}
            others={rows}
            shop={shop}
            me={me}
            leave={libraryWords.cancel}
            done={close}
          />
        </Modal>
      )}
    </>
  );
}

function isOneOf(rows: readonly SavedReplyRow[], { id }: ReplyText): boolean {
  return rows.some((row) => row.id === id);
}
