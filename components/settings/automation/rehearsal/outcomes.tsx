import { useState } from 'preact/hooks';
import type { Outcome, Rehearsed } from '../../../../core/domain/automation/rehearsal/rehearsed.ts';
import { isStopped } from '../../../../core/domain/automation/rehearsal/sums.ts';
import { duration } from '../../../ui/duration.ts';
import { dayAndTime } from '../../../ui/moment.ts';
import { counted } from '../../../ui/share.ts';
import { settingsWords } from '../../../words/settings-words.ts';
import { words } from '../../../words/words.ts';
import { Pager, usePages } from '../../exchange/pager.tsx';
import { Field } from '../../field.tsx';
import { useOpenChat } from '../../open-chat.ts';

const texts = settingsWords.automation.rehearsal;

type Wanted = keyof typeof texts.show;

function says(of: Rehearsed | null, holds: (says: NonNullable<Rehearsed['says']>) => boolean): boolean {
  return of !== null && of.says !== null && holds(of.says);
}

/** What it is about: a message's answer, or an order's news. */
function mainOf(outcome: Outcome): Rehearsed {
  return outcome.of === 'order' ? outcome.tried : outcome.tried.answer;
}

const fits: Readonly<Record<Wanted, (outcome: Outcome) => boolean>> = {
  answered: (outcome) => says(mainOf(outcome), ({ resolves }) => resolves),
  different: (outcome) => JSON.stringify(outcome.tried) !== JSON.stringify(outcome.saved),
  greeted: (outcome) => outcome.of === 'message' && outcome.tried.greeting?.says != null,
  handedOff: (outcome) => says(mainOf(outcome), ({ kind }) => kind === 'handOff'),
  told: (outcome) => outcome.of === 'order' && outcome.tried.says !== null,
  stopped: isStopped,
  silent: (outcome) => {
    const main = mainOf(outcome);
    return main.says === null && main.why !== 'smallTalk' && main.why !== 'off';
  },
  all: () => true,
};

/** What would have been said to whom, and what not; each leads to its chat. */
export function Outcomes({ outcomes, zone }: { outcomes: readonly Outcome[]; zone: string }) {
  const names = (Object.keys(fits) as Wanted[]).filter((each) => each === 'all' || outcomes.some(fits[each]));
  const [chosen, setWanted] = useState<Wanted>('answered');
  const wanted = names.includes(chosen) ? chosen : (names[0] as Wanted);
  const found = outcomes.filter(fits[wanted]);
  const paged = usePages(found);
  return (
    <>
      <Field name={texts.showing}>
        {(attributes) => (
          <select
            {...attributes}
            class="select"
            value={wanted}
            onChange={({ currentTarget }) => {
              setWanted(currentTarget.value as Wanted);
              paged.page.value = 0;
            }}
          >
            {names.map((each) => (
              <option key={each} value={each}>
                {texts.showNamed(texts.show[each], outcomes.filter(fits[each]).length)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ol class="rehearsal-list" aria-label={texts.list} start={paged.from + 1}>
        {paged.shown.map((outcome) => (
          <Line key={`${outcome.of} ${outcome.id}`} outcome={outcome} zone={zone} />
        ))}
      </ol>
      <Pager paged={paged} all={counted(found.length, texts.one, texts.many)} />
    </>
  );
}

function Line({ outcome, zone }: { outcome: Outcome; zone: string }) {
  const open = useOpenChat();
  const { nickname, conversation, at } = outcome;
  const buyer = nickname === '' ? texts.aBuyer : nickname;
  return (
    <li>
      <p class="rehearsal-head">
        <bdi>{buyer}</bdi> <span class="hint figures">{dayAndTime(at, zone)}</span>
        <button
          type="button"
          class="button bare small-button"
          aria-label={texts.openChatOf(buyer)}
          onClick={() => open(conversation)}
        >
          {texts.openChat}
        </button>
      </p>
      {outcome.of === 'order' ? (
        <p>{texts.order(outcome.order)}</p>
      ) : (
        <q dir="auto">{outcome.asked === '' ? texts.noText : outcome.asked}</q>
      )}
      {outcome.of === 'message' && outcome.tried.greeting && <Said of={outcome.tried.greeting} />}
      <Said of={mainOf(outcome)} />
      <p class="hint">{comparedWith(outcome)}</p>
    </li>
  );
}

function Said({ of }: { of: Rehearsed }) {
  const { automation } = words;
  if (of.says === null)
    return (
      <p class="rehearsal-silence">
        {texts.silentHere(automation.reasons[of.why])}{' '}
        {(of.why === 'guard' || of.why === 'unfilled') && of.text !== '' && <q dir="auto">{of.text}</q>}
      </p>
    );
  const basis = automation.basis(of.says);
  return (
    <figure class="rehearsal-said">
      <figcaption class="label">
        {automation.kinds[of.says.kind]}
        {basis !== '' && <span class="hint"> · {basis}</span>}
        {of.because !== null && <span class="hint"> · {automation.reasons[of.because]}</span>}
      </figcaption>
      <blockquote class="text-preview" dir="auto">
        {of.text}
      </blockquote>
    </figure>
  );
}

/** What came of it in earnest, and whether it counts. */
function comparedWith(outcome: Outcome): string {
  if (outcome.of === 'order') return '';
  const { at, agentAt, dueAt, tried } = outcome;
  const agent = agentAt === null ? texts.noAgent : texts.agentAfter(duration(Math.max(0, agentAt - at)));
  if (!says(tried.answer, ({ resolves }) => resolves)) return agent;
  const late = dueAt !== null && (agentAt ?? Number.POSITIVE_INFINITY) > dueAt;
  return `${agent} ${late && agentAt !== null ? texts.wouldHaveSaved : texts.counts}`;
}
