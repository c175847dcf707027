import { EVERY_ASK, ownAsks } from './relay-subject.ts';
import { tokenOf } from './subject.ts';

/** What the server lets somebody do, by subjects. */
export interface Permissions {
  readonly publish: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
  /** Answers to what is heard: so many to each message, for so long (ms). Null: none. */
  readonly responses: { readonly most: number; readonly for: number } | null;
}

/** An owner’s browser answers what it is asked, once to each message, wherever the answer is to go. */
const ownerMayAnswer = { most: 1, for: 120_000 };

/** What an agent may publish: under their own name alone, and questions that leave nothing at the server. */
function agentMayPublish(me: string): string[] {
  return [
    `ev.*.*.${me}.*`,
    `st.p.${me}.*`,
    'st.l.*',
    ownAsks(me),
    '$JS.API.DIRECT.GET.EV',
    '$JS.API.DIRECT.GET.STATE',
    '$JS.API.STREAM.INFO.EV',
    '$JS.API.STREAM.INFO.STATE',
  ];
}

/** What an owner may beyond that: found the team, take out what must be forgotten, make a backup. */
const ownerMayPublish = [
  '$JS.API.STREAM.CREATE.*',
  '$JS.API.STREAM.UPDATE.*',
  '$JS.API.STREAM.MSG.DELETE.EV',
  '$JS.API.STREAM.PURGE.EV',
  '$JS.API.STREAM.SNAPSHOT.*',
];

/** Streams of the log that owners alone write to. */
const OWNERS_STREAMS = 'ev.*.org.>';

/** What an agent of a shop may do at its team's server (docs/team.md, "Who may do what"). */
export function permissionsOf(agent: string, role: 'agent' | 'owner'): Permissions {
  const me = tokenOf(agent);
  const isOwner = role === 'owner';
  return {
    publish: {
      allow: [...agentMayPublish(me), ...(isOwner ? ownerMayPublish : [])],
      deny: isOwner ? [] : [OWNERS_STREAMS],
    },
    subscribe: { allow: [`_INBOX.${me}.>`, 'live.>', ...(isOwner ? [EVERY_ASK] : [])] },
    responses: isOwner ? ownerMayAnswer : null,
  };
}
