import { expect, test } from 'vitest';
import { playSeeds } from './play-seeds.ts';

test('whatever happens on simulated days, nothing is lost, doubled or held by two', {
  timeout: 300_000,
}, async () => {
  const { broken, tally } = await playSeeds({ seeds: 25, from: 1, steps: 40, threads: 2 });
  expect(broken.map(({ seed, step, broken: words }) => ({ seed, step, words }))).toEqual([]);
  for (const name of [
    'deaths',
    'full disks',
    'answers lost',
    'refusals',
    'timeouts',
    'sends delivered',
    'races for a chat',
  ]) {
    expect(tally[name], name).toBeGreaterThan(10);
  }
});

test('a seed plays the same alone as among others', { timeout: 120_000 }, async () => {
  const alone = await playSeeds({ seeds: 1, from: 4, steps: 20, threads: 1 });
  let among = {};
  await playSeeds({
    seeds: 3,
    from: 2,
    steps: 20,
    threads: 1,
    played: ({ seed, tally }) => {
      if (seed === 4) among = tally;
    },
  });
  expect(among).toEqual(alone.tally);
});
