import type { MessageEntry } from '../../core/store/entry-rows.ts';
import { useDesk } from '../desk/desk-context.ts';
import { dayAndTime } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { MessageWords } from './contents/message-words.tsx';

interface EvidenceListProps {
  /** Newest first. */
  messages: readonly MessageEntry[];
  /** No more than so many are listed. */
  most: number;
  /** Ids of lines. */
  chosen: readonly string[];
  choose: (chosen: readonly string[]) => void;
}

/** What the buyer wrote, to choose from what shows it. */
export function EvidenceList({ messages, most, chosen, choose }: EvidenceListProps) {
  const { shop } = useDesk();
  const turn = (id: string, on: boolean) =>
    choose(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset>
      <legend class="label">{words.chat.evidence}</legend>
      {messages.length === 0 && <p class="hint">{words.chat.noEvidence}</p>}
      <ul class="evidence scrolls">
        {messages.map((entry) => (
          <li key={entry.id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(entry.id)}
                onChange={(event) => turn(entry.id, event.currentTarget.checked)}
              />
              <span>
                <span class="evidence-words" dir="auto">
                  <MessageWords content={entry.content} />
                </span>
                <time class="hint">{dayAndTime(entry.at, shop.zone)}</time>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {messages.length === most && <p class="hint">{words.chat.newestOnly(most)}</p>}
    </fieldset>
  );
}
