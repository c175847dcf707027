import '../scenario/alone.ts';
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import type { TeamLog } from '../../core/engine/team-log.ts';
import { sharedLog } from '../../core/team/shared-log.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { playInTeam, teamScenarios } from '../scenario/team-play.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

/** The log as browsers reach it whose agents change: the keeper may write under every name. */
function logOf(keeper: TeamLine, author: () => string): TeamLog {
  const asAuthor = () => sharedLog({ ...keeper, me: author() });
  return {
    get me() {
      return author();
    },
    append: (commit, expected) => asAuthor().append(commit, expected),
    read: (after, limit) => asAuthor().read(after, limit),
  };
}

describe.skipIf(skipped)('two browsers of a team at a real server', () => {
  let stage: TeamStage;
  let keeper: TeamLine;
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', [])]);
    await stage.line('owner');
    keeper = await stage.line('keeper');
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.newLog());

  describe.each(['caught up', 'behind'] as const)('whoever acts is %s', (acting) => {
    test.each(teamScenarios)('%s', { timeout: 60_000 }, (_name, example) =>
      playInTeam(example, acting, (author) => logOf(keeper, author)),
    );
  });
});
