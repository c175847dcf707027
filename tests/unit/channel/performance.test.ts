import { expect, test } from 'vitest';
import { createCaller } from '../../../core/channel/tiktok/call.ts';
import { readPerformance } from '../../../core/channel/tiktok/performance.ts';
import { NOON, practiceDesk } from '../../support/practice-desk.ts';

const HOUR = 3_600_000;

async function answered(desk: ReturnType<typeof practiceDesk>, nickname: string, after: number) {
  const { conversationId } = await desk.buyer(nickname, 'Where is it?');
  await desk.control('time', { advanceMs: after });
  desk.clock = NOON;
  await desk.channel.send(conversationId, { kind: 'text', text: 'It left.' });
}

test('the shop states its own figures of some days, from its own chats', async () => {
  const desk = practiceDesk();
  await answered(desk, 'soon', HOUR);
  await answered(desk, 'late', 25 * HOUR);
  const caller = createCaller(desk.config);
  expect(await readPerformance(caller, '2026-03-01', '2026-03-04')).toEqual({
    rate24: '50.0',
    waits: '780.0',
    satisfaction: '0.0',
    sessions: '2',
  });
  // Days are told by their end, which is no longer of them.
  expect((await readPerformance(caller, '2026-02-20', '2026-03-01')).sessions).toBe('0');
  await expect(readPerformance(caller, '2026-03-04', '2026-03-01')).rejects.toMatchObject({
    name: 'ChannelFault',
    kind: 'refused',
  });
});

test('what the shop does not say, or says in no digits, is not known', async () => {
  const saying = (data: unknown) =>
    createCaller({
      ...practiceDesk().config,
      fetch: async () => Response.json({ code: 0, message: 'Success', data }),
    });
  const read = (data: unknown) => readPerformance(saying(data), '2026-03-01', '2026-03-04');
  expect(await read({ performance: { response_percentage: '93.4', support_session_count: 15 } })).toEqual({
    rate24: '93.4',
    waits: '',
    satisfaction: '',
    sessions: '15',
  });
  expect((await read({ performance: { response_percentage: 'good' } })).rate24).toBe('');
  expect(await read({})).toEqual({ rate24: '', waits: '', satisfaction: '', sessions: '' });
  await expect(read('nothing')).rejects.toMatchObject({ name: 'ChannelFault', kind: 'malformed' });
});
