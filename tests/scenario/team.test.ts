import './alone.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bringListsUpTo } from '../../core/store/projections/lists.ts';
import { LogInMemory } from '../support/team-log/log-in-memory.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';
import { playScenario } from './play-scenario.ts';
import { TwoDesks } from './two-desks.ts';
import { type Example, verdictOn } from './verdict.ts';

function examples(file: string): [string, Example][] {
  const path = fileURLToPath(new URL(`../fixtures/scenarios/${file}`, import.meta.url));
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Example).map((example) => [example.name, example]);
}

const FULL = process.env.SIDEDESK_FULL !== undefined;
const theEnd = Date.UTC(2100, 0);

/** Both desks, and one that comes to the whole log at once, have worked out the very same. */
async function endEqual(log: LogInMemory, house: TwoDesks): Promise<void> {
  const late = new TeamDesk('late', log.of('late'));
  await house.settle(theEnd);
  const worked: Record<string, unknown[]>[] = [];
  for (const desk of [...house.desks, late]) {
    await desk.store.catchUp();
    await bringListsUpTo(desk.db, theEnd, true);
    worked.push(await desk.worked());
  }
  expect(worked[1]).toEqual(worked[0]);
  expect(worked[2]).toEqual(worked[0]);
  late.db.close();
}

/** In these an agent acts, or the whole shop is, disabled: nothing counts that is written then, so nobody founds the team. */
const disabled =
  /^(when one agent is left enabled|what is refused|enabling an agent makes a shop of one account)/;

const all = [...examples('rules.jsonl'), ...examples('edges.jsonl')].map(
  ([name, example], n) => [name, example, n] as const,
);

describe.each(['caught up', 'behind'] as const)('two browsers on one log, whoever acts is %s', (acting) => {
  // Each of them in one of both ways, and in both ways where there is time.
  const some = all.filter(([, , n]) => FULL || n % 2 === (acting === 'behind' ? 0 : 1));
  test.each(some)('%s', async (name, example) => {
    const log = new LogInMemory();
    const house = new TwoDesks((author) => log.of(author), acting, !disabled.test(name));
    const played = await playScenario(
      example,
      () => endEqual(log, house),
      () => house,
    );
    expect(verdictOn(example, played).wrong).toEqual([]);
  });
});
