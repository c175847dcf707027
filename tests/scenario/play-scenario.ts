import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DeskDb } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { answerTo } from './answers.ts';
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

/** A desk in memory that plays one scenario. */
class Stage {
  readonly db: DeskDb;
  readonly #engine: Engine;
  #ids = 0;

  constructor() {
    this.db = new DeskDb('scenario', { indexedDB: new IDBFactory(), IDBKeyRange });
    const store = new DexieStore(this.db);
    this.#engine = new Engine({
      store: () => store,
      newId: () => `id${++this.#ids}`,
      guard: async () => checkOutgoing,
      setUp: async () => decideSetUp,
    });
  }

  async open({ shop, agents }: Scenario, now: number): Promise<void> {
    await this.#engine.run('open', { do: 'openShop', name: 'Scenario', ...shop }, now);
    for (const { id: agent, nickname, capacity } of agents) {
      await this.#engine.run(`add ${agent}`, { do: 'addAgent', agent, nickname, capacity }, now);
    }
  }

  /** Does a step; false if it was refused. */
  async take(step: Step, n: number): Promise<boolean> {
    await this.#engine.settle(step.at);
    if (
      step.do === 'automation.message' &&
      !openChatOf(await this.db.conversations.get(text(step, 'buyer')))
    ) {
      return false;
    }
    const named = text(step, step.do === 'order' ? 'id' : 'order');
    const order = named ? await this.db.orders.get(named) : undefined;
    for (const [part, command] of commandsOf(step, n, order).entries()) {
      const { refusal } = await this.#engine.run(`step ${n}.${part}`, command, step.at);
      if (refusal) return false;
    }
    return true;
  }

  settle(at: number): Promise<void> {
    return this.#engine.settle(at);
  }
}

async function perform(scenario: Scenario, atEnd: AtEnd): Promise<Omit<Played, 'name' | 'error'>> {
  const stage = new Stage();
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
    await stage.settle(question.at);
    answers.push(await answerTo(stage.db, question));
  }
  await takeUntil(Number.POSITIVE_INFINITY);
  await atEnd(stage.db);
  stage.db.close();
  return { answers, refused };
}

/** Plays a scenario given as parsed JSON through the real engine. What cannot be played says why in `error`. */
export async function playScenario(json: unknown, atEnd: AtEnd = async () => undefined): Promise<Played> {
  const name = typeof json === 'object' && json !== null && 'name' in json ? String(json.name) : '';
  try {
    return { name, ...(await perform(readScenario(json), atEnd)), error: null };
  } catch (error) {
    return { name, answers: [], refused: [], error: error instanceof Error ? error.message : String(error) };
  }
}
