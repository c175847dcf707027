import { useId } from 'preact/hooks';
import type { GuardCase } from '../../../core/domain/guard/guard-case.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { ask } from '../../../core/protocol/client.ts';
import { guardCases } from '../../../core/store/queries/guard-cases.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { shopNow } from '../../../core/store/queries/shop-now.ts';
import { Refused } from '../../desk/refused.tsx';
import { type Act, useAct } from '../../desk/use-act.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { clockTime, dayHeading } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';

const texts = settingsWords.guidelines;

/** What the guard stopped by a mistake, as agents say, and what of it this shop allows (docs/rules.md §9). */
export function GuardMistakes() {
  const cases = useLive(() => guardCases(deskDb()), []).value;
  const shop = useLive(() => shopNow(deskDb()), []).value;
  const act = useAct();
  const { why } = useMay();
  if (!cases || !shop) return null;
  const of = (state: GuardCase['state']) => cases.filter((each) => each.state === state);
  const lists = [
    { name: texts.kept, cases: of('kept') },
    { name: texts.allowed, cases: of('allowed') },
  ].filter((list) => list.cases.length > 0);
  return (
    <div class="settings-group" aria-busy={act.busy.value}>
      {why !== '' && lists.length > 0 && <p class="hint">{why}</p>}
      {lists.length === 0 && <p class="hint">{texts.none}</p>}
      {lists.map((list) => (
        <div key={list.name}>
          <h3 class="label">{list.name}</h3>
          <ul class="mistakes" aria-label={list.name}>
            {list.cases.map((each) => (
              <Case key={each.id} kept={each} shop={shop} act={act} />
            ))}
          </ul>
        </div>
      ))}
      <Refused words={act.words} />
    </div>
  );
}

function Case({ kept, shop, act }: { kept: GuardCase; shop: Shop; act: Act }) {
  const may = useMay();
  const id = useId();
  const { category, words: marked, allowable, text, at, by } = kept;
  const settle = (state: 'allowed' | 'dismissed') =>
    void act.run(() => ask({ ask: 'settleMistake', by: may.by, id: kept.id, state }));
  const off = may.why !== '';
  const isAllowed = kept.state === 'allowed';
  const when = `${dayHeading(at, Date.now(), shop.zone)}, ${clockTime(at, shop.zone)}`;
  return (
    <li>
      <p id={id}>
        <mark dir="auto">{isAllowed ? allowable : marked}</mark>
      </p>
      {!isAllowed && text.trim() !== marked && <blockquote dir="auto">{text}</blockquote>}
      <p class="hint">
        {texts.stopped(words.guard.of(category).guideline)} {texts.by(shop.agents[by]?.nickname ?? by, when)}
      </p>
      {!isAllowed && allowable !== marked && (
        <p class="hint">{allowable === '' ? texts.never : texts.only(allowable)}</p>
      )}
      <div class="side-by-side">
        {!isAllowed && allowable !== '' && (
          <button
            type="button"
            class="button small-button"
            aria-describedby={id}
            disabled={off}
            onClick={() => settle('allowed')}
          >
            {texts.allow}
          </button>
        )}
        <button
          type="button"
          class="button bare small-button"
          aria-describedby={id}
          disabled={off}
          onClick={() => settle('dismissed')}
        >
          {isAllowed ? texts.forbid : texts.dismiss}
        </button>
      </div>
    </li>
  );
}
