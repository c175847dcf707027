import './rehearsal.css';
import { useState } from 'preact/hooks';
import type { Automation } from '../../../../core/domain/automation/automation.ts';
import type { Setting } from '../../../../core/domain/automation/rehearsal/rehearsed.ts';
import { type ChatbotActivity, chatbotNow, type Shop } from '../../../../core/domain/shop/shop.ts';
import { percent } from '../../../ui/share.ts';
import { settingsWords } from '../../../words/settings-words.ts';
import { Choice } from '../../choice.tsx';
import type { PartProps } from '../edit-form.tsx';
import { withEdits } from '../edits.ts';
import { Outcomes } from './outcomes.tsx';
import { Sums } from './sums.tsx';
import { type Rehearsing, useRehearsal } from './use-rehearsal.ts';

const texts = settingsWords.automation.rehearsal;
const activities = ['welcome', 'faq', 'away'] as const;
const stages = ['shipped', 'outForDelivery', 'delayed'] as const;
const switches = [...activities, 'suggested', ...stages] as const;

type Switch = (typeof switches)[number];
type Turned = Partial<Record<Switch, boolean>>;

/** What is on now. */
function isOn(each: Switch, { automation, activities: on }: Setting): boolean {
  if (each === 'suggested') return automation.suggested.on;
  return each in automation.proactive
    ? automation.proactive[each as 'shipped'].on
    : on.includes(each as ChatbotActivity);
}

function savedSetting(shop: Shop): Setting {
  return { automation: shop.automation, activities: chatbotNow(shop) };
}

/** The automation as it stands on the page, with what is switched here for trying. */
function triedSetting(saved: Setting, edited: Automation, turned: Turned): Setting {
  const on = (each: Switch) => turned[each] ?? isOn(each, saved);
  const { shipped, outForDelivery, delayed } = edited.proactive;
  return {
    activities: activities.filter(on),
    automation: {
      ...edited,
      suggested: { ...edited.suggested, on: on('suggested') },
      proactive: {
        shipped: { ...shipped, on: on('shipped') },
        outForDelivery: { ...outForDelivery, on: on('outForDelivery') },
        delayed: { ...delayed, on: on('delayed') },
      },
    },
  };
}

/** Tries automation on the last 30 days, as it is written on the page: saved or not, switched on or only ticked here. Nothing is sent. */
export function RehearsalPart({ shop, editing, guard }: PartProps) {
  const [turned, setTurned] = useState<Turned>({});
  const { state, run, stop } = useRehearsal();
  const saved = savedSetting(shop);
  const tried = triedSetting(saved, withEdits(shop.automation, editing.edits.value), turned);
  const now = state.value;
  const trial = { tried, saved };
  return (
    <div class="rehearsal">
      <fieldset>
        <legend class="label">{texts.tried}</legend>
        <div class="rehearsal-switches">
          {switches.map((each) => (
            <Choice
              key={each}
              name={texts.switches[each]}
              on={turned[each] ?? isOn(each, saved)}
              turn={(on) => setTurned({ ...turned, [each]: on })}
            />
          ))}
        </div>
        <p class="hint">{texts.triedHint}</p>
      </fieldset>
      {now.is === 'under way' ? (
        <div class="side-by-side">
          <progress aria-label={texts.reading} value={now.share} />
          <span class="figures">{percent(now.share, 1)}</span>
          <button type="button" class="button small-button" onClick={stop}>
            {texts.stop}
          </button>
        </div>
      ) : (
        <div>
          <button
            type="button"
            class="button"
            disabled={guard === null}
            onClick={() => guard && void run(trial, guard)}
          >
            {texts.run}
          </button>
        </div>
      )}
      <p role="status" class={now.is === 'failed' ? 'trouble-words' : undefined}>
        {wordsOf(now)}
      </p>
      {now.is === 'done' && (
        <>
          {JSON.stringify(now.trial) !== JSON.stringify(trial) && <p class="hint">{texts.changedSince}</p>}
          {now.found.outcomes.length > 0 && (
            <>
              <Sums
                sums={now.found.sums}
                compares={JSON.stringify(now.trial.tried) !== JSON.stringify(now.trial.saved)}
              />
              <Outcomes outcomes={now.found.outcomes} zone={shop.zone} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function wordsOf(now: Rehearsing): string {
  if (now.is === 'stopped' || now.is === 'failed') return texts[now.is];
  if (now.is !== 'done') return '';
  const { sums, more } = now.found;
  if (now.found.outcomes.length === 0) return texts.nothing;
  return `${texts.read(sums.messages)}${more ? ` ${texts.only(sums.messages)}` : ''}`;
}
