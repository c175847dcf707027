import './blocked.css';
import { useState } from 'preact/hooks';
import { command } from '../../../core/protocol/client.ts';
import { type BlockedBuyer, blockedBuyers } from '../../../core/store/queries/blocked-buyers.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { dayInWords } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';

const texts = settingsWords.blocked;
const PAGE = 50;

/** Who is blocked, the last one first, each to be let in again. */
export function BlockedPage({ shop }: PageProps) {
  const { by } = useMay();
  const act = useAct();
  const [pages, setPages] = useState(1);
  const found = useLive(() => blockedBuyers(deskDb(), pages * PAGE + 1), [pages]).value;
  const shown = found?.slice(0, pages * PAGE) ?? [];
  const unblock = (conversation: string) => act.run(() => command({ do: 'unblockBuyer', by, conversation }));
  const since = (buyer: BlockedBuyer) => {
    const who = shop.agents[buyer.by]?.nickname ?? '';
    return texts.since(dayInWords(buyer.at, Date.now(), shop.zone), who);
  };
  return (
    <Section title={texts.title} what={texts.what}>
      {found?.length === 0 && <p>{texts.none}</p>}
      {shown.length > 0 && (
        <>
          <ul class="blocked" aria-label={texts.list}>
            {shown.map((buyer) => (
              <li key={buyer.conversation}>
                <span class="grow">
                  <bdi>{buyer.nickname || texts.unknown}</bdi>
                  <span class="hint figures">{since(buyer)}</span>
                </span>
                <button
                  type="button"
                  class="button small-button"
                  aria-label={texts.unblockOf(buyer.nickname || texts.unknown)}
                  onClick={() => unblock(buyer.conversation)}
                >
                  {texts.unblock}
                </button>
              </li>
            ))}
          </ul>
          <p class="hint">{texts.brings}</p>
        </>
      )}
      {found && found.length > shown.length && (
        <div>
          <button type="button" class="button" onClick={() => setPages(pages + 1)}>
            {texts.more}
          </button>
        </div>
      )}
      <Refused words={act.words} />
    </Section>
  );
}
