import type { CarrierThread } from '../../core/domain/carrier/carrier-thread.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { carrierWords } from '../words/carrier-words.ts';
import { carrierWork } from './carrier-work.ts';

const says = carrierWords;

/** Puts a thread away, or takes it up again. */
export function CloseThread({ thread: { id, state } }: { thread: CarrierThread }) {
  const { me } = useDesk();
  const act = useAct();
  const closed = state !== 'closed';
  const turn = () => act.run(() => carrierWork(me.id, { do: 'closeCarrierThread', thread: id, closed }));
  return (
    <div>
      <button type="button" class="button bare" onClick={turn}>
        {closed ? says.close : says.reopen}
      </button>
      <Refused words={act.words} />
    </div>
  );
}
