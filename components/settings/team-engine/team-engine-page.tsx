import './team-engine.css';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { teamHere } from '../../../core/store/queries/team-here.ts';
import { useLive } from '../../desk/use-live.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { FoundTeam } from './found-team.tsx';
import { InviteAgent } from './invite-agent.tsx';
import { KeepSigning } from './keep-signing.tsx';
import { LeaveTeam } from './leave-team.tsx';
import { RenewSeat } from './renew-seat.tsx';
import { TeamFacts } from './team-facts.tsx';
import { TeamMove } from './team-move.tsx';

const texts = settingsWords.teamEngine;

/** The team this browser is of: how it stands, founding one, letting others in, leaving. */
export function TeamEnginePage({ shop }: PageProps) {
  const here = useLive(() => teamHere(deskDb()), []).value;
  const connection = useLive(() => connectionNow(deskDb()), []).value;
  if (!here || !connection) return null;
  const { team, standing, move } = here;
  return (
    <>
      <Section title={texts.title} what={texts.what}>
        {team ? (
          <TeamFacts team={team} standing={standing} shop={shop} />
        ) : (
          !move && <p>{texts.state.alone}</p>
        )}
      </Section>
      {move && <TeamMove move={move} />}
      {!team && !move && <FoundTeam shop={shop} works={connection.kind !== 'none'} />}
      {team?.signs && !move && <InviteAgent shop={shop} team={team} />}
      {team && !team.signs && <KeepSigning shop={shop} />}
      {team && !team.signs && <RenewSeat />}
      {team && !move && <LeaveTeam signs={team.signs === true} />}
    </>
  );
}
