import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { openChat, showWorkbench } from '../../components/desk/opened-chat.ts';
import { Workbench } from '../../components/workbench/workbench.tsx';
import { workbenchView } from '../../components/workbench/workbench-view.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { chatOf } from '../../core/store/queries/chat-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

const done = { ok: true, value: null } as const;

/** The workbench of Ana's chat in a drawer, over a worker that is stood in for: a test file mocks core/protocol/client.ts. */
export function workbenchStage() {
  const stage = deskStage();
  const asks = () => vi.mocked(ask).mock.calls.map(([question]) => question);
  return {
    ...stage,
    asks,
    begin: async () => {
      await stage.open();
      await stage.write('Ana', 'Where is order 576922108843?', noon - 3_600_000);
    },
    /** Nothing of the shop is known, and all that is asked goes well. */
    clear: async () => {
      vi.mocked(ask)
        .mockReset()
        .mockResolvedValue(done as never);
      vi.mocked(command)
        .mockReset()
        .mockImplementation(async (wanted) => {
          await stage.run(wanted);
          return done;
        });
      const db = deskDb();
      for (const table of [db.orderDetails, db.products, db.vouchers, db.readings, db.tracking])
        await table.clear();
      workbenchView('Ana').tab.value = 'buyer';
      openChat('Ana');
      showWorkbench(true);
    },
    /** What was handed over for sending. */
    sent: () =>
      asks().flatMap((question) =>
        question.ask === 'command' && question.command.do === 'sendMessage' ? [question.command.content] : [],
      ),
    /** What is read from the shop goes wrong with these words. */
    shopIsAway: (words: string) =>
      vi
        .mocked(ask)
        .mockImplementation((async (question: Ask) =>
          question.ask.startsWith('read')
            ? { ok: false, fault: { code: 'Away', words } }
            : done) as typeof ask),
    shopIsBack: () => vi.mocked(ask).mockResolvedValue(done as never),
    show: async (conversation = 'Ana') => {
      const found = await chatOf(deskDb(), conversation);
      if (!found) throw new Error('there is such a conversation');
      render(
        <AtDesk>
          <Workbench conversation={found.conversation} />
        </AtDesk>,
      );
    },
  };
}

/** Turns to a tab and gives its panel. */
export async function turnTo(tab: 'Buyer' | 'Orders' | 'Products' | 'Vouchers'): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('tab', { name: tab }));
  return screen.findByRole('tabpanel', { name: tab });
}
