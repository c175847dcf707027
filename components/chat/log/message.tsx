import type { MessageEntry, OutboxRow } from '../../../core/store/rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { clockTime, exactly } from '../../ui/moment.ts';
import { MessageContent } from '../contents/message-content.tsx';
import { SendState } from './send-state.tsx';

interface MessageProps {
  entry: MessageEntry;
  attempt: OutboxRow | undefined;
  /** The buyer waits for an answer since this message. */
  waitsFromHere: boolean;
}

const sides = { buyer: 'theirs', agent: 'ours', automation: 'ours automatic', platform: 'theirs' } as const;

/** A message: the buyer's on the left, the shop's on the right, automation in dashes. */
export function Message({ entry, attempt, waitsFromHere }: MessageProps) {
  if (entry.content.kind === 'notice' || (entry.author === 'platform' && entry.content.kind === 'text')) {
    return (
      <p class="note" dir="auto">
        {entry.content.text}
      </p>
    );
  }
  return (
    <div class={`message ${sides[entry.author]}${entry.send === 'discarded' ? ' discarded' : ''}`}>
      <MessageContent content={entry.content} />
      <Caption entry={entry} attempt={attempt} waitsFromHere={waitsFromHere} />
    </div>
  );
}

function Caption({ entry, attempt, waitsFromHere }: MessageProps) {
  const { shop, alone } = useDesk();
  const writer =
    entry.author === 'agent' && !alone ? (shop.agents[entry.agent]?.nickname ?? entry.nickname) : '';
  return (
    <div class="caption">
      {writer !== '' && <bdi>{writer}</bdi>}
      {entry.author === 'automation' && <Automatic nickname={entry.nickname} />}
      <time title={exactly(entry.at, shop.zone)}>{clockTime(entry.at, shop.zone)}</time>
      {waitsFromHere && <span>waiting since here</span>}
      <SendState entry={entry} attempt={attempt} />
    </div>
  );
}

function Automatic({ nickname }: { nickname: string }) {
  return (
    <>
      <Icon name="bot" size="s" />
      <span>
        {nickname === '' ? (
          'Automatic'
        ) : (
          <>
            <bdi>{nickname}</bdi>, automatic
          </>
        )}
      </span>
    </>
  );
}
