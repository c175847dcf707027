import './alone.ts';
import { describe, test } from 'vitest';
import { LogInMemory } from '../support/team-log/log-in-memory.ts';
import { playInTeam, teamScenarios } from './team-play.ts';

const FULL = process.env.SIDEDESK_FULL !== undefined;

describe.each(['caught up', 'behind'] as const)('two browsers on one log, whoever acts is %s', (acting) => {
  // Each of them in one of both ways, and in both ways where there is time.
  const some = teamScenarios.filter(([, , n]) => FULL || n % 2 === (acting === 'behind' ? 0 : 1));
  test.each(some)('%s', async (_name, example) => {
    const log = new LogInMemory();
    await playInTeam(example, acting, (author) => log.of(author));
  });
});
