import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  /** µs that the thread itself was running; absent where the task was cut off. */
  readonly tdur?: number;
}

const MARK = 'tasks are watched from here on';

/**
 * Watches the tasks of a page's main thread by the thread's own time: on a machine that others use as well, a task lasts as
 * long as they let it. Gives the function that ends it, and tells how long each took, ms.
 */
export async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.name === 'RunTask' || event.name === MARK) events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const mark = events.find(({ name }) => name === MARK);
    if (!mark) throw new Error('The browser told nothing of the page’s tasks.');
    return events
      .filter(
        ({ name, pid, tid, ts }) =>
          name === 'RunTask' && pid === mark.pid && tid === mark.tid && ts > mark.ts,
      )
      .map(({ tdur = 0 }) => tdur / 1000);
  };
}
