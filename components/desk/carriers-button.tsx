import { carrierThreadCount } from '../../core/store/queries/carrier-threads.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import { overTheDesk } from './over-the-desk.ts';
import { useLiveAtEase } from './use-live.ts';

const { bar } = words.desk;
/** Milliseconds between one count and the next: nobody waits for it. */
const rest = 500;

/** The way to what goes to and fro with carriers. There only while something does. */
export function CarriersButton() {
  const count = useLiveAtEase(() => carrierThreadCount(deskDb()), [], rest).value ?? 0;
  if (count === 0) return null;
  const open = () => {
    overTheDesk.value = 'carriers';
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-haspopup="dialog"
      aria-describedby="carriers-count"
      title={bar.carriers}
      onClick={open}
    >
      <Icon name="truck" />
      <span class="unseen">{bar.carriers}</span>
      <span class="badge" aria-hidden="true">
        {count}
      </span>
      <span class="unseen" id="carriers-count" aria-hidden="true">
        {bar.carriersUnderWay(count)}
      </span>
    </button>
  );
}
