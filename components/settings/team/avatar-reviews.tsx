import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import { cannotReview } from '../../../core/domain/roster/decide-avatar.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { AgentAvatar } from '../../desk/agent-avatar.tsx';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';

const texts = settingsWords.team;

/** New pictures that somebody has to look at before the team sees them. */
export function AvatarReviews({ shop }: { shop: Shop }) {
  const waiting = Object.values(shop.agents).filter(({ avatar }) => avatar?.review?.state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Section title={texts.reviews} what={texts.reviewsWhat}>
      <ul class="team" aria-label={texts.reviews}>
        {waiting.map((agent) => (
          <Review key={agent.id} shop={shop} agent={agent} />
        ))}
      </ul>
    </Section>
  );
}

function Review({ shop, agent }: { shop: Shop; agent: Agent }) {
  const { by } = useMay();
  const act = useAct();
  const why = useSignal('');
  const id = useId();
  const cannot = cannotReview(shop, by, agent)?.words ?? '';
  const picture = agent.avatar?.review?.picture ?? '';
  const decide = (accepted: boolean) =>
    void act.run(() =>
      command({ do: 'reviewAvatar', by, agent: agent.id, picture, accepted, why: why.value.trim() }),
    );
  const off = cannot !== '' || act.busy.value;
  const described = cannot === '' ? undefined : id;
  return (
    <li class="team-agent" aria-label={texts.reviewOf(agent.nickname)}>
      <div class="pictures">
        <b>
          <bdi>{agent.nickname}</bdi>
        </b>
        <figure>
          <AgentAvatar agent={agent} />
          <figcaption class="hint">{texts.before}</figcaption>
        </figure>
        <figure>
          <AgentAvatar agent={agent} picture={picture} />
          <figcaption class="hint">{texts.after}</figcaption>
        </figure>
      </div>
      <label class="team-why">
        <span class="label">{texts.why}</span>
        <input
          class="field"
          dir="auto"
          maxLength={300}
          disabled={off}
          value={why.value}
          onInput={({ currentTarget }) => {
            why.value = currentTarget.value;
          }}
        />
      </label>
      <div class="side-by-side">
        <button
          type="button"
          class="button"
          disabled={off}
          aria-describedby={described}
          onClick={() => decide(true)}
        >
          {texts.accept1}
        </button>
        <button
          type="button"
          class="button"
          disabled={off}
          aria-describedby={described}
          onClick={() => decide(false)}
        >
          {texts.refuse}
        </button>
      </div>
      {cannot !== '' && (
        <p class="hint" id={id}>
          {cannot}
        </p>
      )}
      <Refused words={act.words} />
    </li>
  );
}
