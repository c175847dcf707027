import './guide.css';
import { useComputed } from '@preact/signals';
import { useDesk } from '../desk/desk-context.ts';
import { openChat, openedChat, showWorkbench } from '../desk/opened-chat.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import { haveBuyerWrite } from './guide-buyer.ts';
import { endGuide, type GuideMemory, guideMemory, remember } from './guide-memory.ts';
import { type GuideStep, guideSteps } from './guide-step.ts';
import { type Guide as Standing, useGuide } from './use-guide.ts';

const texts = words.firstRun.guide;

/** Leads a person through a first chat in the practice shop, beside the desk and never in its way. */
export function Guide() {
  const { connection } = useDesk();
  const practice = useComputed(() => connection.value.kind === 'practice').value;
  const memory = guideMemory.value;
  return practice && memory ? <GuideCard memory={memory} /> : null;
}

function GuideCard({ memory }: { memory: GuideMemory }) {
  const guide = useGuide(memory);
  const { step } = guide;
  const at = step === 'done' ? guideSteps.length : guideSteps.indexOf(step) + 1;
  const text = step === 'done' ? { title: texts.done, why: texts.doneWhy } : texts.steps[step];
  return (
    <section class="guide" aria-label={texts.region}>
      <div class="guide-words">
        <p class="hint">{step !== 'done' && texts.step(at, guideSteps.length)}</p>
        <div role="status">
          <h2>{text.title}</h2>
          <p>{text.why}</p>
        </div>
      </div>
      <div class="guide-acts">
        {step === 'done' ? <AtTheEnd /> : <Ahead step={step} guide={guide} memory={memory} />}
      </div>
      <button
        type="button"
        class="icon-button compact"
        aria-label={texts.close}
        title={texts.close}
        onClick={endGuide}
      >
        <Icon name="x" />
      </button>
    </section>
  );
}

function AtTheEnd() {
  return (
    <>
      <a class="link" href="/practice.html" target="_blank" rel="noreferrer">
        {texts.practiceShop}
      </a>
      <button type="button" class="button small-button" onClick={endGuide}>
        {texts.finish}
      </button>
    </>
  );
}

const places: Readonly<Record<Exclude<GuideStep, 'open' | 'send'>, string>> = {
  deadline: '.pane.chat button.pill',
  answer: '.pane.chat [data-key=r]',
  end: '.pane.chat [data-key=e]',
};

/** Brings what a step is about under the hand; doing it is the person's own. */
function show(step: GuideStep, urgent: Standing['urgent']): void {
  if (step === 'open') {
    if (urgent) openChat(urgent.conversation);
    return;
  }
  showWorkbench(step === 'send');
  if (step === 'send') return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(places[step])?.focus());
}

interface AheadProps {
  step: GuideStep;
  guide: Standing;
  memory: GuideMemory;
}

/** What can be done about a step: be shown it, leave it out, or get back to its chat. */
function Ahead({ step, guide, memory }: AheadProps) {
  const act = useAct();
  if (step === 'open' && guide.urgent === null) {
    return (
      <>
        <Refused words={act.words} />
        <p class="hint">{texts.nobodyWaits}</p>
        <button type="button" class="button small-button" onClick={() => act.run(haveBuyerWrite)}>
          {texts.haveOneWrite}
        </button>
      </>
    );
  }
  if (step !== 'open' && openedChat.value !== memory.conversation) {
    return (
      <>
        <p class="hint">{texts.away(guide.nickname)}</p>
        <button type="button" class="button small-button" onClick={() => openChat(memory.conversation)}>
          {texts.goBack}
        </button>
      </>
    );
  }
  const skip = () => remember({ skipped: [...memory.skipped, step] });
  return (
    <>
      {step !== 'open' && (
        <button type="button" class="button small-button bare" onClick={skip}>
          {texts.skip}
        </button>
      )}
      <button
        type="button"
        class="button small-button"
        disabled={step === 'open' && !guide.urgent}
        onClick={() => show(step, guide.urgent)}
      >
        {texts.steps[step].show}
      </button>
    </>
  );
}
