import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Agent, AvatarReview } from '../../../core/domain/roster/agent.ts';
import { ask, command } from '../../../core/protocol/client.ts';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { AgentAvatar } from '../../desk/agent-avatar.tsx';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useLive } from '../../desk/use-live.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { makeAvatar } from './make-avatar.ts';

const texts = settingsWords.you;

/** Their picture, and what became of a new one. */
export function PictureSetting({ me }: { me: Agent }) {
  const act = useAct();
  const making = useSignal(false);
  const file = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { shown = '', review = null } = me.avatar ?? {};
  const submit = async (chosen: File) => {
    making.value = true;
    act.words.value = '';
    const made = await makeAvatar(chosen);
    making.value = false;
    if ('trouble' in made) act.words.value = made.trouble;
    else {
      const work = { do: 'submitAvatar', agent: me.id, base64: made.base64 };
      await act.run(() => ask({ ask: 'house', by: me.id, work }));
    }
  };
  return (
    <div>
      <h3 class="label">{texts.picture}</h3>
      <div class="pictures">
        <figure>
          <AgentAvatar agent={me} />
          <figcaption class="hint">{texts.shownNow}</figcaption>
        </figure>
        {review && <Proposed me={me} review={review} />}
      </div>
      <div class="side-by-side">
        <button
          type="button"
          class="button"
          aria-describedby={hint}
          disabled={making.value || act.busy.value}
          onClick={() => file.current?.click()}
        >
          {texts.choose}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp,image/gif"
          aria-label={texts.choose}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (chosen) void submit(chosen);
          }}
        />
        {(shown !== '' || review) && (
          <button
            type="button"
            class="button bare"
            disabled={act.busy.value}
            onClick={() => void act.run(() => command({ do: 'removeAvatar', by: me.id, agent: me.id }))}
          >
            {texts.remove}
          </button>
        )}
        <span role="status">{making.value && texts.working}</span>
      </div>
      <p class="hint" id={hint}>
        {texts.chooseHint} {texts.pictureHint}
      </p>
      <Refused words={act.words} />
    </div>
  );
}

/** A picture that nobody else sees yet, and why. */
function Proposed({ me, review }: { me: Agent; review: AvatarReview }) {
  const practising = useLive(() => connectionNow(deskDb()), []).value?.kind === 'practice';
  const waiting = practising ? texts.waitingPractice : texts.waiting;
  return (
    <figure>
      <AgentAvatar agent={me} picture={review.picture} />
      <figcaption>
        <span class="hint">{texts.proposed}</span>
        <span role="status">{review.state === 'waiting' ? waiting : texts.refused(review.why)}</span>
      </figcaption>
    </figure>
  );
}
