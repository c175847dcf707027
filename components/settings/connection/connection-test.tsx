import { useSignal } from '@preact/signals';
import {
  type AccessFamily,
  accessFamilies,
  neededScopes,
  type StepResult,
  type TestReport,
} from '../../../core/domain/connection/needed-access.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { duration } from '../../ui/duration.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { useHouse } from './use-house.ts';

const { test: says, needs, state } = settingsWords.connection;

/** Tries what the desk needs of the shop, and says of each thing how it went. */
export function ConnectionTest({ why }: { why: string }) {
  const report = useSignal<TestReport | null>(null);
  const act = useAct();
  const house = useHouse();
  const test = () =>
    act.run(async () => {
      const reply = await house({ do: 'testConnection' });
      report.value = reply.ok ? (reply.value as TestReport) : null;
      return reply;
    });
  return (
    <Section title={says.title} what={says.what}>
      <div class="side-by-side">
        <button type="button" class="button" disabled={act.busy.value || why !== ''} onClick={test}>
          {act.busy.value ? says.busy : says.button}
        </button>
        <span role="status">{report.value && summary(report.value)}</span>
      </div>
      <Refused words={act.words} />
      {report.value && <Steps report={report.value} />}
    </Section>
  );
}

function summary({ steps }: TestReport): string {
  const wrong = steps.filter((step) => step.state === 'failed' || step.state === 'missing').length;
  return wrong === 0 ? says.allGood : says.some(wrong);
}

const icons: Readonly<Record<StepResult['state'], IconName>> = {
  ok: 'circle-check',
  failed: 'circle-alert',
  missing: 'circle-alert',
  untried: 'circle-dashed',
};

/** From so many ms on a wrong clock is told of: other programs on this computer go by it. */
const worthTelling = 60_000;

function Steps({ report }: { report: TestReport }) {
  return (
    <ol class="connection-steps" aria-label={says.list}>
      {report.steps.map((result) => (
        <li key={result.step} class={result.state}>
          <Icon name={icons[result.state]} />
          <div>
            <p>
              {says.steps[result.step]}: <strong>{says.states[result.state]}</strong>
            </p>
            {notesOn(result, report.clockAhead).map((note) => (
              <p key={note} class="hint">
                {note}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function isFamily(step: StepResult['step']): step is AccessFamily {
  return accessFamilies.includes(step as AccessFamily);
}

/** What there is to say of a step beside how it went. */
function notesOn({ step, state: went, words }: StepResult, clockAhead: number): string[] {
  if (step === 'clock' && went === 'ok' && Math.abs(clockAhead) > worthTelling)
    return [state.clock(duration(Math.abs(clockAhead)), clockAhead > 0), says.mend.clock];
  if (went === 'ok') return [];
  if (went === 'untried') return step === 'tracking' ? [says.noOrder] : [];
  if (went === 'missing') {
    const lost = isFamily(step) ? [needs.without[step]] : [];
    return [...lost, says.ask(neededScopes[isFamily(step) ? step : 'shops'])];
  }
  return [words, isFamily(step) ? '' : says.mend[step]].filter((note) => note !== '');
}
