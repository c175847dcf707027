import 'fake-indexeddb/auto';
import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { MessageReading } from '../../core/domain/triage/message-reading.ts';
import { command } from '../../core/protocol/client.ts';
import { noon } from './desk-stage.tsx';
import { turnTo, workbenchStage } from './workbench-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const bench = workbenchStage();
const name = 'Sentiment of this chat';

const angry: MessageReading = {
  model: 1,
  category: 'aftersales',
  sure: 0.9,
  speaks: { prePurchase: 0, logistics: 0, aftersales: 3 },
  because: ['broken'],
  feeling: { positive: 0.02, neutral: 0.03, negative: 0.95 },
  language: 'en',
  smallTalk: false,
  needsOrder: true,
  urgent: [],
  flags: [],
};

beforeAll(bench.begin);
beforeEach(bench.clear);
afterEach(cleanup);

/** The buyer's page of the workbench as it is now. */
async function buyer() {
  cleanup();
  await bench.show('Ana');
  const panel = within(await turnTo('Buyer'));
  const list = (await panel.findByRole('combobox', { name })) as HTMLSelectElement;
  return { panel, list, chosen: list.selectedOptions[0]?.textContent };
}

test('how a buyer sounds is not known before it was read, then shown with whose word it is, and one choice corrects it', async () => {
  const unread = await buyer();
  expect(unread.chosen).toBe('Sentiment not known');
  expect(unread.panel.getByText('Nothing was read yet.')).toBeTruthy();

  const content = { kind: 'text', text: 'It came broken, I am so angry' } as const;
  const said = [{ at: noon, content, read: angry }];
  await bench.run({ do: 'sortChat', conversation: 'Ana', said, orders: [] });
  const { panel, list, chosen } = await buyer();
  expect(chosen).toBe('Sounds unhappy');
  expect(panel.getByText(/read by the desk.* Writes in English\./)).toBeTruthy();

  fireEvent.change(list, { target: { value: 'neutral' } });
  await waitFor(() =>
    expect(vi.mocked(command).mock.calls.map(([wanted]) => wanted)).toContainEqual({
      do: 'correctSentiment',
      conversation: 'Ana',
      sentiment: 'neutral',
    }),
  );
  await waitFor(async () => {
    const corrected = await buyer();
    expect(corrected.chosen).toBe('Sounds neutral');
    expect(corrected.panel.getByText(/Sentiment chosen by hand\./)).toBeTruthy();
  });
});
