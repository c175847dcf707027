import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rebuild } from '../../core/store/rebuild.ts';
import { keptState } from '../support/kept-state.ts';
import { playScenario } from './play-scenario.ts';
import { type Example, verdictOn } from './verdict.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const own = here('../fixtures/scenarios/');
/** More scenarios may lie beside the checkout; without them their tests are skipped. */
const beside = here('../../../shared/scenarios/');

function examplesIn(folder: string): [string, Example[]][] {
  if (!existsSync(folder)) {
    console.warn(`No scenarios at ${folder}: skipped.`);
    return [];
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => {
      const lines = readFileSync(folder + file, 'utf8')
        .split('\n')
        .filter(Boolean);
      return [file, lines.map((line) => JSON.parse(line) as Example)];
    });
}

/** The log replayed into nothing gives the very same state and projections. */
const replaysAlike: Parameters<typeof playScenario>[1] = async (db) => {
  const before = await keptState(db);
  await rebuild(db);
  expect(await keptState(db)).toEqual(before);
};

describe.each([...examplesIn(own), ...examplesIn(beside)])('the rules, as %s has them', (_file, examples) => {
  test.each(examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    expect(verdictOn(example, await playScenario(example, replaysAlike)).wrong).toEqual([]);
  });
});

describe('the comparison itself', () => {
  const example: Example = {
    name: 'x',
    ask: [
      { what: 'chats', is: 2 },
      { what: 'chat', is: { unread: true } },
    ],
    refused: [1],
  };
  const played = { name: 'x', answers: [2, { unread: true, starred: false }], refused: [1], error: null };

  test('passes what is right', () => {
    expect(verdictOn(example, played)).toEqual({ wrong: [], right: 2, unsupported: 0 });
  });

  test('finds a wrong answer, a wrong refusal and an error', () => {
    expect(verdictOn(example, { ...played, answers: [1, { unread: false }] }).wrong).toHaveLength(2);
    expect(verdictOn(example, { ...played, refused: [] }).wrong).toHaveLength(1);
    expect(verdictOn(example, { ...played, error: 'broken' }).wrong).toHaveLength(1);
  });

  test('says what is not served yet', () => {
    expect(verdictOn(example, { ...played, answers: [2, { unsupported: true }] })).toMatchObject({
      right: 1,
      unsupported: 1,
    });
  });
});

describe('a scenario that cannot be played', () => {
  test('says why, and answers nothing', async () => {
    const bad = {
      name: 'bad',
      shop: { market: 'UK', zone: 'Nowhere/Land' },
      agents: [],
      steps: [],
      ask: [{ at: '2026-03-01T00:00:00Z', what: 'satisfaction' }],
    };
    expect(await playScenario(bad)).toMatchObject({
      name: 'bad',
      answers: [],
      refused: [],
      error: expect.stringContaining('shop.zone'),
    });
    expect(await playScenario({ name: 'empty' })).toMatchObject({ name: 'empty', error: expect.any(String) });
  });

  test.each([
    ['steps.0.at', { at: 'soon', do: 'holiday.on' }],
    ['steps.0.at', { at: '2026-02-30T00:00:00Z', do: 'holiday.on' }],
    [
      'steps.0.amount',
      { at: '2026-03-01T00:00:00Z', do: 'order', buyer: 'b', id: 'o', amount: -5, currency: 'USD' },
    ],
    ['steps.0.capacity', { at: '2026-03-01T00:00:00Z', do: 'agent.capacity', agent: 'ana', capacity: -1 }],
  ])('names %s where that is what is wrong', async (field, step) => {
    const shop = { market: 'UK', zone: 'Europe/London' };
    const played = await playScenario({ name: 'x', shop, agents: [], steps: [step], ask: [] });
    expect(played.error).toContain(field);
  });
});
