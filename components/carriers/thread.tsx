import './carriers.css';
import type { CarriedParcel } from '../../core/domain/carrier/carrier-thread.ts';
import { carrierThread } from '../../core/store/queries/carrier-threads.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { trackingOf } from '../../core/store/queries/shop-facts.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { inThrees } from '../ui/in-threes.ts';
import { dayAndTime } from '../ui/moment.ts';
import { carrierWords } from '../words/carrier-words.ts';
import { AnswerForm } from './answer-form.tsx';
import { BuyersChat } from './buyers-chat.tsx';
import { CloseThread } from './close-thread.tsx';
import { Notes } from './notes.tsx';
import { Prepare } from './prepare.tsx';

const says = carrierWords;

/** What goes to and fro with a carrier about a parcel, and what to do next. @param leave closes what it is shown in. */
export function Thread({ about, leave }: { about: CarriedParcel; leave: () => void }) {
  const { shop } = useDesk();
  const thread = useLive(() => carrierThread(deskDb(), about), [about.order, about.parcel]).value;
  const way = useLive(() => trackingOf(deskDb(), about.order), [about.order]).value;
  const step = way?.steps[0];
  const last = step ? { text: step.text, when: dayAndTime(step.at, shop.zone) } : null;
  const { order, carrier, tracking } = about;
  // What is written into the text is what was known when the thread was opened.
  if (thread === undefined || way === undefined) return <div class="modal-body" aria-busy="true" />;
  return (
    <div class="modal-body carrier-thread">
      <div>
        <p class="carrier-who">
          <b dir="auto">{carrier || says.carrierNotKnown}</b>
          <span class="figures">{inThrees(tracking)}</span>
          {thread && <span class="tag">{says.states[thread.state]}</span>}
        </p>
        <p class="hint figures">{says.order(inThrees(order))}</p>
        <p class="hint" dir="auto">
          {last ? says.lastReport(last.text, last.when) : says.noReport}
        </p>
        {thread && thread.buyer !== '' && <BuyersChat buyer={thread.buyer} leave={leave} />}
      </div>
      <p class="hint">{says.noWay}</p>
      {thread && thread.notes.length > 0 && <Notes thread={thread} />}
      {thread?.state !== 'closed' && (
        <>
          <Prepare about={about} facts={{ order, carrier, tracking, last }} />
          {thread?.notes.some(({ what }) => what !== 'copied') && <AnswerForm about={about} />}
        </>
      )}
      {thread && <CloseThread thread={thread} />}
    </div>
  );
}
