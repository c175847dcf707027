import * as v from 'valibot';

const iso = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** A time in ISO 8601 (without an offset it is UTC), epoch ms; null for what is none, a day that does not exist too. */
export function timeOf(value: unknown): number | null {
  const match = typeof value === 'string' ? iso.exec(value) : null;
  if (!match) return null;
  const [whole, day = '', time, , , offset] = match;
  const midnight = Date.parse(day);
  if (!Number.isFinite(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const at = Date.parse(time && !offset ? `${whole}Z` : whole);
  return Number.isFinite(at) ? at : null;
}

const instant = v.pipe(
  v.string(),
  v.transform((text) => timeOf(text)),
  v.number('not a time'),
);

const zone = v.pipe(
  v.string(),
  v.check((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
    } catch {
      return false;
    }
  }, 'not an IANA time zone'),
);
const capacity = v.pipe(v.number(), v.integer('not a whole number'), v.minValue(0, 'less than 0'));
const amount = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.decimal('not a number'), v.toNumber())]),
  v.minValue(0, 'less than 0'),
);

const step = v.looseObject({
  at: instant,
  do: v.string(),
  amount: v.optional(amount),
  capacity: v.optional(capacity),
});
const question = v.looseObject({ at: instant, what: v.string() });

/** A scenario as docs/scenarios.md describes it; the fields of steps and questions are read where they are used. */
const scenarioSchema = v.object({
  name: v.string(),
  shop: v.object({
    market: v.string(),
    zone,
    highValue: v.optional(v.record(v.string(), v.number()), {}),
  }),
  agents: v.array(v.object({ id: v.string(), nickname: v.string(), capacity })),
  steps: v.array(step),
  ask: v.array(question),
  refused: v.optional(v.array(v.number())),
});

/** Reads a scenario. Throws an error that names the field and says what is wrong with it. */
export function readScenario(json: unknown): Scenario {
  const read = v.safeParse(scenarioSchema, json);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'the scenario'}: ${issue.message}`);
}

export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type Step = Scenario['steps'][number];
export type Question = Scenario['ask'][number];

/** A text field of a step or a question; '' where it is not given. */
export function text(of: Step | Question, field: string): string {
  const value = of[field];
  return typeof value === 'string' ? value : '';
}
