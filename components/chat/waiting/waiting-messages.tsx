import './waiting.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { isWaitingMessage, type WaitingMessage } from '../../../core/store/queries/waiting-commands.ts';
import type { WaitingCommandRow } from '../../../core/store/team-rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { dismissWaiting, fitsField, putInField, takeBackWaiting } from '../../desk/waiting-asks.ts';
import { Icon } from '../../ui/icon.tsx';
import { clockTime, exactly } from '../../ui/moment.ts';
import { teamWords } from '../../words/team-words.ts';
import { words } from '../../words/words.ts';
import { MessageContent } from '../contents/message-content.tsx';

const { message: says } = teamWords;

interface WaitingMessagesProps {
  conversation: Conversation;
  rows: readonly WaitingCommandRow[];
}

/** What was written while the team could not be asked, behind everything that was said: none of it is sent. */
export function WaitingMessages({ conversation, rows }: WaitingMessagesProps) {
  // It may have come to the log before its answer was heard.
  const said = new Set(conversation.recent.map(({ id }) => id));
  const messages = rows.filter(isWaitingMessage).filter(({ command }) => !said.has(command.messageId));
  const last = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => last.current?.scrollIntoView?.({ block: 'nearest' }), [messages.length]);
  if (messages.length === 0) return null;
  return (
    <div class="for-team-lines">
      {messages.map((row) => (
        <Waiting key={row.id} row={row} />
      ))}
      <div ref={last} />
    </div>
  );
}

function Waiting({ row }: { row: WaitingMessage }) {
  const { shop } = useDesk();
  const { command, at } = row;
  const who = shop.agents[command.by]?.nickname ?? command.by;
  return (
    <article class="message ours for-team" aria-label={words.chat.line(who, exactly(at, shop.zone))}>
      <div class="beside">
        <MessageContent content={command.content} />
      </div>
      <div class="caption">
        <time title={exactly(at, shop.zone)}>{clockTime(at, shop.zone)}</time>
        <State row={row} />
      </div>
    </article>
  );
}

function State({ row }: { row: WaitingMessage }) {
  const { me } = useDesk();
  const act = useAct();
  const { refused, takenBack, drafted } = row;
  if (refused === null)
    return (
      <span class="send-state waiting">
        <span>
          <Icon name="clock" size="s" />
          {takenBack ? says.comingBack : says.waiting}
        </span>
        {!takenBack && (
          <button type="button" class="link" onClick={() => act.run(() => takeBackWaiting(me.id, row))}>
            {teamWords.takeBack}
          </button>
        )}
        <Refused words={act.words} />
      </span>
    );
  return (
    <span class="send-state failed">
      <span>
        <Icon name="circle-alert" size="s" />
        {says.notSent(refused)}
        {drafted && ` ${says.inField}`}
      </span>
      {!drafted && fitsField(row) && (
        <button type="button" class="link" onClick={() => act.run(() => putInField(me.id, row))}>
          {teamWords.putIn}
        </button>
      )}
      <button type="button" class="link" onClick={() => act.run(() => dismissWaiting(me.id, row))}>
        {teamWords.dismiss}
      </button>
      <Refused words={act.words} />
    </span>
  );
}
