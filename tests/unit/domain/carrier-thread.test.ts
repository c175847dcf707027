import { expect, test } from 'vitest';
import {
  type CarrierNote,
  closedOrNot,
  newCarrierThread,
  sentOut,
  withNote,
} from '../../../core/domain/carrier/carrier-thread.ts';

const about = { order: 'o1', parcel: 'p1', carrier: 'J&T', tracking: 'JT1' };
const thread = newCarrierThread(about, 'b1', 1);
const note = (id: string, what: CarrierNote['what'], at: number): CarrierNote => ({
  ...{ id, what, at, by: 'ana', text: `${what} ${id}` },
});

test('what was copied is not sent before somebody says so; it is answered once an answer is noted', () => {
  const copied = withNote(thread, note('n1', 'copied', 2));
  expect(copied).toMatchObject({ id: 'o1/p1', state: 'open', notes: [{ what: 'copied' }] });
  const sent = sentOut(copied, 'n1', 5, 'ben');
  expect(sent).toMatchObject({ state: 'open', notes: [{ id: 'n1', what: 'sent', at: 5, by: 'ben' }] });
  const answered = withNote(sent, note('n2', 'answer', 9));
  expect(answered.state).toBe('answered');
  expect(withNote(answered, note('n3', 'copied', 10)).state).toBe('answered');
  expect(sentOut(withNote(answered, note('n3', 'copied', 10)), 'n3', 11, 'ana').state).toBe('open');
});

test('the same note twice, and what was not copied, change nothing', () => {
  const copied = withNote(thread, note('n1', 'copied', 2));
  expect(withNote(copied, note('n1', 'answer', 3))).toBe(copied);
  const sent = sentOut(copied, 'n1', 5, 'ana');
  expect(sentOut(sent, 'n1', 7, 'ben')).toBe(sent);
  expect(sentOut(sent, 'n9', 7, 'ben')).toBe(sent);
});

test('what is closed is open again with the next note, or by hand as its notes have it', () => {
  const answered = withNote(thread, note('n1', 'answer', 2));
  const closed = closedOrNot(answered, true);
  expect(closed.state).toBe('closed');
  expect(closedOrNot(closed, false).state).toBe('answered');
  expect(withNote(closed, note('n2', 'copied', 3)).state).toBe('answered');
});
