import './team.css';
import { useSignal } from '@preact/signals';
import { loadsNow } from '../../../core/store/queries/loads-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { enabledAgents } from '../../desk/me.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { AddAgent } from './add-agent.tsx';
import { AgentCard } from './agent-card.tsx';
import { AvatarReviews } from './avatar-reviews.tsx';

const texts = settingsWords.team;

/** Everybody who answers at this desk, and what each of them may do. */
export function TeamPage({ shop }: PageProps) {
  const { why, by } = useMay();
  const loads = useLive(() => loadsNow(deskDb(), shop), [shop]).value;
  const opened = useSignal('');
  const agents = Object.values(shop.agents).sort((a, b) => Number(a.disabled) - Number(b.disabled));
  return (
    <>
      <Section title={texts.title} what={texts.what}>
        {why !== '' && <p class="team-note">{why}</p>}
        {enabledAgents(shop).length === 1 && <p class="team-note">{texts.alone}</p>}
        <ul class="team" aria-label={texts.list}>
          {agents.map((agent) => (
            <AgentCard
              key={agent.id}
              shop={shop}
              agent={agent}
              open={loads?.get(agent.id)?.open}
              opened={opened.value === agent.id}
              turn={() => {
                opened.value = opened.peek() === agent.id ? '' : agent.id;
              }}
            />
          ))}
        </ul>
        <p class="hint">{texts.rolesMean}</p>
      </Section>
      <AvatarReviews shop={shop} />
      <AddAgent key={by} shop={shop} />
    </>
  );
}
