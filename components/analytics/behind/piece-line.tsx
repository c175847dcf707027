import { useId, useState } from 'preact/hooks';
import type { CountedChat } from '../../../core/domain/metrics/counted-chat.ts';
import { Icon } from '../../ui/icon.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { goToChat } from '../go-to-chat.ts';
import { LedgerBehind } from './ledger-behind.tsx';

const texts = analyticsWords.behind;

interface PieceLineProps {
  /** '' where it is not known. */
  nickname: string;
  /** '' where it is not known: then it leads nowhere. */
  conversation: string;
  /** The instant in it that is meant, epoch ms. */
  at: number;
  words: string;
  /** The chat whose first deadline is told here; left out where that explains nothing. */
  explained?: CountedChat | undefined;
  close: () => void;
}

/** A chat behind a figure: it opens at the place that is meant, and tells how its deadline came to be. */
export function PieceLine({ nickname, conversation, at, words, explained, close }: PieceLineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = nickname === '' ? texts.unknownBuyer : nickname;
  const go = () => {
    close();
    goToChat(conversation, { at });
  };
  return (
    <li>
      <div class="piece">
        {conversation === '' ? (
          <span class="cut">{name}</span>
        ) : (
          <button type="button" class="link cut" onClick={go}>
            <bdi>{name}</bdi>
          </button>
        )}
        <span class="piece-words">{words}</span>
        {explained?.facts.firstInbound && (
          <button
            type="button"
            class="button bare small-button piece-deadline"
            aria-label={texts.deadlineOf(name)}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name="clock" size="s" />
            {texts.deadline}
          </button>
        )}
      </div>
      <div id={id}>{open && explained && <LedgerBehind chat={explained} />}</div>
    </li>
  );
}
