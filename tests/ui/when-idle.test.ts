import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenHandsRest } from '../../components/ui/when-idle.ts';

/** What waits until the page has nothing to do. */
let idle: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  idle = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The page has nothing to do for a moment. */
async function nothingToDo(): Promise<void> {
  for (const work of idle.splice(0)) work();
  await vi.advanceTimersByTimeAsync(0);
}

test('work for idle times leaves a hand alone that comes while it waits for its turn', async () => {
  await vi.advanceTimersByTimeAsync(1000);
  let begun = false;
  void whenHandsRest(200).then(() => {
    begun = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(idle).toHaveLength(1);

  // What the hand set off is under way elsewhere, and the page waits for it.
  dispatchEvent(new Event('click'));
  await nothingToDo();
  expect(begun).toBe(false);

  await vi.advanceTimersByTimeAsync(300);
  await nothingToDo();
  expect(begun).toBe(true);
});
