import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import type { Reply } from '../../core/protocol/ask.ts';

/** A worker that was stopped with a command may leave its page without any answer. */
const ANSWER_MS = 10_000;

/** Asks the worker from the desk's page, once; undefined when the worker died with the question. */
function attempt(page: Page, id: string, command: AgentCommand): Promise<Reply | undefined> {
  return page.evaluate(
    async ([commandId, wanted, patience]) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(ask: object): Promise<never> } } }
      ).chrome;
      const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
      const answer = runtime
        .sendMessage({ ask: 'command', id: commandId, command: wanted })
        .catch(() => undefined);
      return (await Promise.race([answer, silence])) ?? undefined;
    },
    [id, command, ANSWER_MS] as const,
  );
}

/**
 * Has a command carried out as the desk's page does: under one id until there is an answer, however often the
 * worker dies over it.
 * @param asked called when the command was handed over the first time and is not answered yet
 * @throws when it is refused
 */
export async function command(
  page: Page,
  wanted: AgentCommand,
  asked: () => Promise<void> = async () => undefined,
) {
  const id = randomUUID();
  let first = true;
  for (;;) {
    const answering = attempt(page, id, wanted);
    if (first) await asked();
    first = false;
    const reply = await answering;
    if (reply?.ok) return;
    if (reply && 'refusal' in reply) throw new Error(`${wanted.do} was refused: ${reply.refusal.words}`);
    if (reply && reply.fault.code === 'Bug') throw new Error(`${wanted.do} came to a bug in the desk`);
  }
}
