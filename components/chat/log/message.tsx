import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import type { OutboxRow } from '../../../core/store/rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { memo } from '../../inbox/memo.ts';
import { Icon } from '../../ui/icon.tsx';
import { clockTime, exactly } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { MessageContent } from '../contents/message-content.tsx';
import { NoticeWords } from '../contents/notice-words.tsx';
import { useTranslation } from '../translation/chat-translation.ts';
import { MessageTranslation } from '../translation/later-parts.ts';
import { AddToFaq } from './add-to-faq.tsx';
import { type LineAt, type Tab, useLineProps } from './line-props.ts';
import { SendState } from './send-state.tsx';
import { StarMessage } from './star-message.tsx';

interface MessageProps extends LineAt {
  entry: MessageEntry;
  attempt: OutboxRow | undefined;
  /** The buyer waits for an answer since this message. */
  waitsFromHere: boolean;
  starred: boolean;
}

const sides = { buyer: 'theirs', agent: 'ours', automation: 'ours automatic', platform: 'theirs' } as const;

/** A message: the buyer's on the left, the shop's on the right, automation in dashes. */
export const Message = memo<MessageProps>(function Message({
  entry,
  attempt,
  waitsFromHere,
  starred,
  ...at
}) {
  const { shop } = useDesk();
  const line = useLineProps(entry.id, at);
  if (entry.content.kind === 'notice' || (entry.author === 'platform' && entry.content.kind === 'text')) {
    return (
      <p class="note" dir="auto" {...line}>
        {entry.content.kind === 'notice' ? <NoticeWords notice={entry.content} /> : entry.content.text}
      </p>
    );
  }
  const who = writerOf(entry, shop.agents[entry.agent]?.nickname);
  return (
    <article
      class={`message ${sides[entry.author]}${entry.send === 'discarded' ? ' discarded' : ''}`}
      aria-label={words.chat.line(who, exactly(entry.at, shop.zone))}
      {...line}
    >
      <div class="beside">
        <MessageContent content={entry.content} />
        <StarMessage entry={entry} starred={starred} within={line.tabIndex} />
        {isAnswer(entry) && <AddToFaq entry={entry} within={line.tabIndex} />}
      </div>
      <Caption entry={entry} attempt={attempt} waitsFromHere={waitsFromHere} within={line.tabIndex} />
    </article>
  );
});

function isAnswer({ author, content, send }: MessageEntry): boolean {
  return author === 'agent' && content.kind === 'text' && send !== 'discarded';
}

function writerOf({ author, nickname, automation }: MessageEntry, agent: string | undefined): string {
  if (author === 'platform') return words.chat.platform;
  if (automation) return words.automation.caption(automation.kind);
  if (author === 'automation') return `${nickname}${words.chat.isAutomatic}`;
  return agent ?? nickname;
}

type CaptionProps = Pick<MessageProps, 'entry' | 'attempt' | 'waitsFromHere'> & { within: Tab };

function Caption({ entry, attempt, waitsFromHere, within }: CaptionProps) {
  const { shop, alone } = useDesk();
  const how = useTranslation();
  const { author, reply, content } = entry;
  const writer = author === 'agent' && !alone ? (shop.agents[entry.agent]?.nickname ?? entry.nickname) : '';
  return (
    <div class="caption">
      {writer !== '' && <bdi>{writer}</bdi>}
      {author === 'automation' && <Automatic entry={entry} />}
      {author === 'automation' && reply === false && <span>{words.chat.doesNotStopClock}</span>}
      <time title={exactly(entry.at, shop.zone)}>{clockTime(entry.at, shop.zone)}</time>
      {author === 'agent' && reply === false && <span>{words.chat.onlyGreeting}</span>}
      {waitsFromHere && <span>{words.chat.waitingSinceHere}</span>}
      <SendState entry={entry} attempt={attempt} />
      {how && author === 'buyer' && content.kind === 'text' && (
        <MessageTranslation.Part id={entry.id} text={content.text} within={within} how={how} />
      )}
    </div>
  );
}

function Automatic({ entry: { nickname, automation } }: Pick<MessageProps, 'entry'>) {
  if (automation) {
    const basis = words.automation.basis(automation);
    return (
      <>
        <Icon name="bot" size="s" />
        <span>{words.automation.caption(automation.kind)}</span>
        {basis !== '' && <bdi>{basis}</bdi>}
      </>
    );
  }
  return (
    <>
      <Icon name="bot" size="s" />
      <span>
        {nickname === '' ? (
          words.chat.automatic
        ) : (
          <>
            <bdi>{nickname}</bdi>
            {words.chat.isAutomatic}
          </>
        )}
      </span>
    </>
  );
}
