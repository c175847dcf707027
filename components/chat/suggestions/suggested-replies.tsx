import './suggested-replies.css';
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Suggestion, SuggestionSource } from '../../../core/domain/suggest/suggestion.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { whenShort } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';

const says = words.suggestions;

interface SuggestedRepliesProps {
  region: RefObject<HTMLElement | null>;
  suggested: ReadonlySignal<readonly Suggestion[]>;
  /** Puts it into the field. */
  insert: (suggestion: Suggestion) => void;
  /** Goes back to the field without one. */
  leave: () => void;
}

/** What may be answered now: a line each, where it comes from at its end. A click or a key fills the field; nothing is sent. */
export function SuggestedReplies({ region, suggested, insert, leave }: SuggestedRepliesProps) {
  const replies = suggested.value;
  if (replies.length === 0) return null;
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!moved(event.key, region.current, leave)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section ref={region} class="suggested" aria-label={says.region} onKeyDown={onKey}>
      {replies.map((reply, at) => (
        <Line key={reply.key} reply={reply} place={String(at + 1)} insert={() => insert(reply)} />
      ))}
    </section>
  );
}

function Line({ reply, place, insert }: { reply: Suggestion; place: string; insert: () => void }) {
  const { shop, now } = useDesk();
  const id = useId();
  const { text, source, confidence } = reply;
  const whole = wordsOf(source, (at) => whenShort(at, now.peek(), shop.zone));
  const how = confidence >= 0.8 ? says.sure : confidence >= 0.5 ? says.likely : says.possible;
  return (
    <button
      type="button"
      data-key={place}
      aria-keyshortcuts={place}
      aria-describedby={id}
      title={says.titled(text, whole, how, place)}
      onClick={insert}
    >
      <Icon name="sparkles" size="s" />
      <span class="cut" dir="auto">
        {text}
      </span>
      <span class="tag">
        <span class="cut">{source.from === 'saved' ? says.saved : whole}</span>
      </span>
      <span id={id} hidden>
        {says.described(text, whole, how)}
      </span>
    </button>
  );
}

function wordsOf(source: SuggestionSource, when: (at: number) => string): string {
  if (source.from === 'faq') return says.faq(source.question);
  if (source.from === 'saved') return says.savedNamed(source.title);
  return source.times > 1 ? says.pastOften(source.times, when(source.at)) : says.past(when(source.at));
}

/** Up and down go from line to line, and below the last one back to the field; true where the key was one of these. */
function moved(key: string, region: HTMLElement | null, leave: () => void): boolean {
  if (key === 'Escape') {
    leave();
    return true;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  const lines = [...(region?.querySelectorAll('button') ?? [])];
  const at = lines.indexOf(document.activeElement as HTMLButtonElement);
  const next = lines[at + (key === 'ArrowDown' ? 1 : -1)];
  if (next) next.focus();
  else if (key === 'ArrowDown') leave();
  return true;
}
