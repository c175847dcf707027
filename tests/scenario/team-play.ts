import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { TeamLog } from '../../core/engine/team-log.ts';
import { bringListsUpTo } from '../../core/store/projections/lists.ts';
import { TeamDesk } from '../support/team-log/team-desk.ts';
import { playScenario } from './play-scenario.ts';
import { type Acting, TwoDesks } from './two-desks.ts';
import { type Example, verdictOn } from './verdict.ts';

function examples(file: string): [string, Example][] {
  const path = fileURLToPath(new URL(`../fixtures/scenarios/${file}`, import.meta.url));
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Example).map((example) => [example.name, example]);
}

/** The scenarios of the rules, each with its name and its number. */
export const teamScenarios = [...examples('rules.jsonl'), ...examples('edges.jsonl')].map(
  ([name, example], n) => [name, example, n] as const,
);

const theEnd = Date.UTC(2100, 0);

/** Both desks, and one that comes to the whole log at once, have worked out the very same. */
async function endEqual(log: TeamLog, house: TwoDesks): Promise<void> {
  const late = new TeamDesk('late', log);
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

/** Plays a scenario on two browsers of a team over one log: both give its answers, and end equal. */
export async function playInTeam(
  example: Example,
  acting: Acting,
  logOf: (author: () => string) => TeamLog,
): Promise<void> {
  const house = new TwoDesks(logOf, acting, !disabled.test(example.name));
  const played = await playScenario(
    example,
    () =>
      endEqual(
        logOf(() => 'late'),
        house,
      ),
    () => house,
  );
  expect(verdictOn(example, played).wrong).toEqual([]);
}
