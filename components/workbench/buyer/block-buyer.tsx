import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { command } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';

/** Blocks the buyer or lets them write again. It is asked once, in place, what it means being said. */
export function BlockBuyer({ conversation }: { conversation: Conversation }) {
  const { me } = useDesk();
  const asking = useSignal(false);
  const act = useAct();
  const first = useRef<HTMLButtonElement>(null);
  const { blocked, buyer, id } = conversation;
  const said = words.workbench;
  const put = (on: boolean) => {
    asking.value = on;
    requestAnimationFrame(() => first.current?.focus());
  };
  const doIt = async () => {
    const done = await act.run(() =>
      command({ do: blocked ? 'unblockBuyer' : 'blockBuyer', by: me.id, conversation: id }),
    );
    if (done) put(false);
  };
  return (
    <section class="block-buyer" aria-label={said.blocking}>
      {asking.value ? (
        <>
          <p>{blocked ? said.whatUnblocking(buyer.nickname) : said.whatBlocking(buyer.nickname)}</p>
          <div class="side-by-side">
            <button ref={first} type="button" class="button small-button" onClick={() => put(false)}>
              {said.cancel}
            </button>
            <button type="button" class="button small-button danger" onClick={doIt}>
              {blocked ? said.unblock : said.block}
            </button>
          </div>
        </>
      ) : (
        <button ref={first} type="button" class="button small-button bare" onClick={() => put(true)}>
          <Icon name={blocked ? 'user-check' : 'user-x'} size="s" />
          {blocked ? said.unblock : said.block}
        </button>
      )}
      <Refused words={act.words} />
    </section>
  );
}
