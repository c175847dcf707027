import './team-engine.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { wordsOf } from '../../desk/words-of.ts';
import { CodeToCopy } from '../../ui/code-to-copy.tsx';
import { settingsWords } from '../../words/settings-words.ts';
import { CodeForm } from './code-form.tsx';

const { copy, join } = settingsWords.teamEngine;

/** How somebody takes a seat in a team: the code of this browser goes out, an invite comes back. */
export function TakeSeat() {
  const request = useSignal('');
  const trouble = useSignal('');
  useEffect(() => {
    void (async () => {
      const reply = await ask({ ask: 'house', by: 'nobody', work: { do: 'requestSeat' } });
      if (reply.ok) request.value = (reply.value as { request: string }).request;
      trouble.value = wordsOf(reply);
    })();
  }, []);
  const take = (code: string) => ask({ ask: 'house', by: 'nobody', work: { do: 'joinTeam', code } as const });
  return (
    <>
      <div>
        <CodeToCopy name={join.request} code={request.value} texts={copy} />
        <p class="hint">{join.requestHint}</p>
        <Refused words={trouble} />
      </div>
      <CodeForm
        name={join.code}
        hint={join.codeHint}
        empty={join.empty}
        button={join.button}
        busy={join.busy}
        act={take}
      />
    </>
  );
}
