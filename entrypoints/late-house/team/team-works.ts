import { foundTeam } from './found-team.ts';
import { inviteAgent } from './invite-agent.ts';
import { joinTeam } from './join-team.ts';
import { keepSigning } from './keep-signing.ts';
import { leaveTeam } from './leave-team.ts';
import { requestSeat } from './request-seat.ts';
import { tendTeam } from './tend-team.ts';

/** How a shop becomes a team, and people join and leave it, by what `do` says. */
export const teamWorks = [
  ['foundTeam', foundTeam],
  ['requestSeat', requestSeat],
  ['inviteAgent', inviteAgent],
  ['joinTeam', joinTeam],
  ['leaveTeam', leaveTeam],
  ['keepSigning', keepSigning],
  ['tendTeam', tendTeam],
] as const;
