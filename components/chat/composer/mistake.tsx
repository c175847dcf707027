import { useSignal } from '@preact/signals';
import { ask } from '../../../core/protocol/client.ts';
import { allowedWords } from '../../../core/store/queries/guard-cases.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { words } from '../../words/words.ts';

const longest = 5000;
const most = 20;

async function mistakesNow(text: string) {
  const [{ mistakesIn }, { checkOutgoing }, allowed] = await Promise.all([
    import('../../../core/domain/guard/mistake.ts'),
    import('../../../core/domain/guard/check-outgoing.ts'),
    allowedWords(deskDb()),
  ]);
  return mistakesIn(text, (text, more = []) => checkOutgoing(text, [...allowed, ...more]));
}

/** Keeps a stop that the writer calls a mistake, for the shop to allow its words. It is not sent for that. */
export function Mistake({ text, conversation }: { text: string; conversation: string }) {
  const { me } = useDesk();
  const act = useAct();
  const kept = useSignal(false);
  const keep = async () => {
    const mistakes = (await mistakesNow(text)).slice(0, most);
    const whole = text.slice(0, longest);
    const told = { by: me.id, conversation, text: whole, mistakes };
    kept.value = await act.run(() => ask({ ask: 'keepMistakes', ...told }));
  };
  if (kept.value)
    return (
      <p class="hint" role="status">
        {words.guard.kept}
      </p>
    );
  return (
    <>
      <button
        type="button"
        class="button bare small-button"
        disabled={act.busy.value}
        onClick={() => void keep()}
      >
        {words.guard.mistake}
      </button>
      <Refused words={act.words} />
    </>
  );
}
