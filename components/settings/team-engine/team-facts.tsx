import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { TeamRow, TeamStandingRow } from '../../../core/store/team-rows.ts';
import { dayInWords } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';

const { state } = settingsWords.teamEngine;
const numbers = new Intl.NumberFormat(words.language);

function standingWords(row: TeamStandingRow | null): string {
  const standing = row?.standing;
  if (!standing) return state.joining;
  if (standing.state === 'refused') return standing.words;
  return standing.state === 'behind' ? state.behind(numbers.format(standing.by)) : state[standing.state];
}

interface TeamFactsProps {
  team: TeamRow;
  standing: TeamStandingRow | null;
  shop: Shop;
}

/** How it stands with the team, where it is, and as whom. */
export function TeamFacts({ team, standing, shop }: TeamFactsProps) {
  const zone = shop.zone || 'UTC';
  const day = (at: number) => dayInWords(at, Date.now(), zone);
  const { facts } = state;
  const isWell = standing?.standing.state !== 'refused';
  return (
    <dl class="team-facts">
      <dt>{facts.how}</dt>
      <dd>
        <span role="status" class={isWell ? '' : 'trouble-words'}>
          {standingWords(standing)}
        </span>
      </dd>
      <dt>{facts.server}</dt>
      <dd>{team.url}</dd>
      <dt>{facts.as}</dt>
      <dd>
        <bdi>{shop.agents[team.agent]?.nickname ?? state.notKnown}</bdi>
      </dd>
      <dt>{facts.since}</dt>
      <dd>{day(team.joinedAt)}</dd>
      {team.passUntil !== undefined && (
        <>
          <dt>{facts.until}</dt>
          <dd>{day(team.passUntil)}</dd>
        </>
      )}
      <dt>{facts.signs}</dt>
      <dd>{team.signs ? state.signs : state.signsNot}</dd>
    </dl>
  );
}
