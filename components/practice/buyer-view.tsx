import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { clockTime, exactly } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import type { PracticeBuyer, SeenMessage } from './practice-answer.ts';
import { seenWords } from './seen-words.ts';
import type { Practice } from './use-practice.ts';

interface BuyerViewProps {
  buyer: PracticeBuyer;
  practice: Practice;
  zone: string;
}

/** What a buyer sees of the chat, and a field to write as them. */
export function BuyerView({ buyer, practice, zone }: BuyerViewProps) {
  const log = useRef<HTMLDivElement>(null);
  const messages = practice.messages.value;
  useLayoutEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [messages.length]);
  return (
    <section class="practice-view" aria-label={words.practice.view.chatOf(buyer.nickname)}>
      <div
        ref={log}
        class="practice-log scrolls"
        role="log"
        aria-label={words.practice.view.sees(buyer.nickname)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
      >
        {messages.length === 0 && <p class="note">{words.practice.view.nothing}</p>}
        {messages.map((message) => (
          <Seen key={message.id} message={message} zone={zone} />
        ))}
      </div>
      <WriteAs buyer={buyer} pull={practice.pull} />
    </section>
  );
}

function Seen({ message, zone }: { message: SeenMessage; zone: string }) {
  const { text, said } = seenWords(message);
  const mine = message.role === 'BUYER';
  if (message.role === 'SYSTEM') {
    return (
      <p class="note" dir="auto">
        {text}
      </p>
    );
  }
  return (
    <div class={`message ${mine ? 'ours' : 'theirs'}`}>
      <p class={said ? 'bubble' : 'bubble without-words'} dir="auto">
        {text}
      </p>
      <div class="caption">
        {!mine && <bdi>{message.nickname}</bdi>}
        <time title={exactly(message.at, zone)}>{clockTime(message.at, zone)}</time>
      </div>
    </div>
  );
}

function WriteAs({ buyer, pull }: { buyer: PracticeBuyer; pull: Practice['pull'] }) {
  const text = useSignal('');
  const busy = useSignal(false);
  const send = async () => {
    const words = text.value.trim();
    if (words === '' || busy.value) return;
    busy.value = true;
    const body = { type: 'TEXT', content: { content: words } };
    const sent = await pull(`/practice/buyers/${encodeURIComponent(buyer.id)}/messages`, body);
    busy.value = false;
    if (sent) text.value = '';
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="box">
        <textarea
          aria-label={words.practice.view.messageAs(buyer.nickname)}
          placeholder={words.practice.view.writeAs(buyer.nickname)}
          rows={2}
          dir="auto"
          value={text}
          onKeyDown={onKey}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <div class="tools">
          <span class="grow" />
          <button type="submit" class="button primary send" disabled={busy}>
            {words.practice.view.send}
          </button>
        </div>
      </div>
    </form>
  );
}
