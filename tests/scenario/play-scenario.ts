import { openChatOf } from '../../core/domain/chat/conversation.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { OneDesk } from './one-desk.ts';
import type { Playground } from './playground.ts';
import { readScenario, type Scenario, type Step, text } from './scenario.ts';
import { commandsOf } from './step-commands.ts';

/** What a scenario came to, as `npm run -s scenario` prints it. */
export interface Played {
  readonly name: string;
  readonly answers: readonly unknown[];
  /** Numbers of the refused steps, from 0. */
  readonly refused: readonly number[];
  readonly error: string | null;
}

/** What is done with the desk's database when a scenario has been played. */
type AtEnd = (db: DeskDb) => Promise<void>;

/** Plays one scenario on what it is given. */
class Stage {
  readonly #on: Playground;

  constructor(on: Playground) {
    this.#on = on;
  }

  async open({ shop, agents }: Scenario, now: number): Promise<void> {
    await this.#on.run('open', { do: 'openShop', name: 'Scenario', ...shop }, now);
    for (const { id: agent, nickname, capacity } of agents) {
      await this.#on.run(`add ${agent}`, { do: 'addAgent', agent, nickname, capacity }, now);
    }
  }

  /** Does a step; false if it was refused. */
  async take(step: Step, n: number): Promise<boolean> {
    await this.#on.settle(step.at);
    if (
      step.do === 'automation.message' &&
      !openChatOf(await this.#on.db.conversations.get(text(step, 'buyer')))
    ) {
      return false;
    }
    const named = text(step, step.do === 'order' ? 'id' : 'order');
    const order = named ? await this.#on.db.orders.get(named) : undefined;
    for (const [part, command] of commandsOf(step, n, order).entries()) {
      const { refusal } = await this.#on.run(`step ${n}.${part}`, command, step.at);
      if (refusal) return false;
    }
    return true;
  }
}

async function perform(
  scenario: Scenario,
  on: Playground,
  atEnd: AtEnd,
): Promise<Omit<Played, 'name' | 'error'>> {
  const stage = new Stage(on);
  await stage.open(scenario, scenario.steps[0]?.at ?? scenario.ask[0]?.at ?? 0);
  const refused: number[] = [];
  const answers: unknown[] = [];
  let next = 0;
  const takeUntil = async (at: number) => {
    for (let step = scenario.steps[next]; step && step.at <= at; step = scenario.steps[next]) {
      if (!(await stage.take(step, next))) refused.push(next);
      next += 1;
    }
  };
  for (const question of scenario.ask) {
    await takeUntil(question.at);
    await on.settle(question.at);
    answers.push(await on.answer(question));
  }
  await takeUntil(Number.POSITIVE_INFINITY);
  await atEnd(on.db);
  on.close();
  return { answers, refused };
}

/** Plays a scenario given as parsed JSON through the real engine. What cannot be played says why in `error`. */
export async function playScenario(
  json: unknown,
  atEnd: AtEnd = async () => undefined,
  on: () => Playground = () => new OneDesk(),
): Promise<Played> {
  const name = typeof json === 'object' && json !== null && 'name' in json ? String(json.name) : '';
  try {
    return { name, ...(await perform(readScenario(json), on(), atEnd)), error: null };
  } catch (error) {
    return { name, answers: [], refused: [], error: error instanceof Error ? error.message : String(error) };
  }
}
