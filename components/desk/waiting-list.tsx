import type { ComponentChildren } from 'preact';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { isWaitingMessage, waitingCommands } from '../../core/store/queries/waiting-commands.ts';
import type { WaitingCommandRow } from '../../core/store/team-rows.ts';
import { MessageWords } from '../chat/contents/message-words.tsx';
import { Modal } from '../ui/modal.tsx';
import { dayAndTime } from '../ui/moment.ts';
import { teamWords } from '../words/team-words.ts';
import { useDesk } from './desk-context.ts';
import { openChat } from './opened-chat.ts';
import { Refused } from './refused.tsx';
import { useAct } from './use-act.ts';
import { useLive } from './use-live.ts';
import { dismissWaiting, fitsField, putInField, sendAgain, takeBackWaiting } from './waiting-asks.ts';

const { list: says } = teamWords;

/** Everything that waits for the team, and what was not done when the team was reached: what, why and when. */
export function WaitingList({ close }: { close: () => void }) {
  const rows = useLive(() => waitingCommands(deskDb()), []).value ?? [];
  const waits = rows.filter(({ refused }) => refused === null);
  const notDone = rows.filter(({ refused }) => refused !== null);
  return (
    <Modal title={says.title} close={close}>
      <div class="modal-body">
        {rows.length === 0 && <p>{says.nothing}</p>}
        <Part name={says.notDone} rows={notDone} close={close} />
        <Part name={says.waits} rows={waits} close={close} />
      </div>
    </Modal>
  );
}

interface PartProps {
  name: string;
  rows: readonly WaitingCommandRow[];
  close: () => void;
}

function Part({ name, rows, close }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 class="label">{name}</h3>
      <ul class="waiting-list" aria-label={name}>
        {rows.map((row) => (
          <Item key={row.id} row={row} close={close} />
        ))}
      </ul>
    </section>
  );
}

function Item({ row, close }: { row: WaitingCommandRow; close: () => void }) {
  const { shop } = useDesk();
  const { command, at, refused, takenBack } = row;
  const name = (agent: string) => shop.agents[agent]?.nickname ?? agent;
  const named = teamWords.what(command, name);
  const when = dayAndTime(at, shop.zone);
  return (
    <li>
      <p class="waiting-head">
        <b>{named}</b>
        {'conversation' in command && <Buyer conversation={command.conversation} close={close} />}
        <time>{says.given(when)}</time>
      </p>
      {isWaitingMessage(row) && (
        <p class="waiting-what" dir="auto">
          <MessageWords content={row.command.content} />
        </p>
      )}
      {refused !== null && <p class="waiting-why">{refused}</p>}
      {refused === null && takenBack && <p class="waiting-why">{teamWords.message.comingBack}</p>}
      <Deeds row={row} named={named} close={close} />
    </li>
  );
}

function Buyer({ conversation, close }: { conversation: string; close: () => void }) {
  const found = useLive(() => chatOf(deskDb(), conversation), [conversation]);
  const go = () => {
    close();
    openChat(conversation);
  };
  return (
    <button type="button" class="link cut" onClick={go}>
      <bdi>{found.value?.conversation.buyer.nickname || says.buyer}</bdi>
    </button>
  );
}

function Deeds({ row, named, close }: { row: WaitingCommandRow; named: string; close: () => void }) {
  const { me } = useDesk();
  const act = useAct();
  const press = (words: string, doing: Parameters<typeof act.run>[0], label = words): ComponentChildren => (
    <button type="button" class="link" aria-label={label} onClick={() => act.run(doing)}>
      {words}
    </button>
  );
  const notSent = row.refused !== null && isWaitingMessage(row) ? row : null;
  const fits = notSent !== null && fitsField(notSent);
  const putIn = async () => {
    if (!notSent) return;
    if (await act.run(() => putInField(me.id, notSent))) {
      close();
      openChat(notSent.command.conversation);
    }
  };
  return (
    <p class="side-by-side">
      {row.refused === null &&
        !row.takenBack &&
        press(teamWords.takeBack, () => takeBackWaiting(me.id, row), teamWords.takeBackOf(named))}
      {notSent && fits && !row.drafted && (
        <button type="button" class="link" onClick={putIn}>
          {teamWords.putIn}
        </button>
      )}
      {notSent && !fits && press(teamWords.sendAgain, () => sendAgain(me.id, notSent))}
      {row.refused !== null &&
        press(teamWords.dismiss, () => dismissWaiting(me.id, row), teamWords.dismissOf(named))}
      <Refused words={act.words} />
    </p>
  );
}
