import type { AgentCommand } from '../domain/desk/agent-command.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import { browser } from '../platform/browser.ts';
import type { AnswerTo, Ask, Reply } from './ask.ts';
import { awaitBegun, whenBegun } from './begun.ts';
import { type DeskHello, deskPortName, heartbeatMs } from './desk-port.ts';

const silence: Reply<never> = {
  ok: false,
  fault: {
    code: 'NoAnswer',
    words: 'The desk’s engine did not answer. Reload the extension if this goes on.',
  },
};

const mourners = new Set<() => void>();

/** Calls whenever the worker was lost amid its work: what it wrote last it may not have told. */
export function whenWorkerLost(listener: () => void): void {
  mourners.add(listener);
}

function workerLost(): void {
  for (const listener of mourners) listener();
}

/** Asks the worker, which may have to wake first. Asking again is harmless: commands carry ids. */
async function attempt(ask: Ask): Promise<Reply | undefined> {
  try {
    return (await browser.runtime.sendMessage(ask)) as Reply | undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks the worker for something. Never rejects: what goes wrong comes back as a refusal or a fault with
 * words for a person. A worker that died with the question is asked once more.
 */
export async function ask<Question extends Ask>(
  question: Question,
): Promise<Reply<AnswerTo<Question['ask']>>> {
  const first = await attempt(question);
  const reply = first ?? (await attempt(question)) ?? silence;
  if (!first) workerLost();
  return reply as Reply<AnswerTo<Question['ask']>>;
}

/** Has a command carried out, once, under an id of its own. */
export async function command(wanted: AgentCommand): Promise<Reply<null>> {
  const id = crypto.randomUUID();
  const giveUp = awaitBegun(id);
  const reply = await ask({ ask: 'command', id, command: wanted });
  giveUp();
  return reply;
}

/** Calls whenever a command of this page is being written, with what was decided on it: what is asked of the database then comes after it. */
export function whenWriting(listener: (events: readonly DeskEvent[]) => void): void {
  whenBegun(listener);
}

/** An open desk's hold on the worker. */
export interface Attendance {
  /** Says at once what has changed. */
  readonly tell: () => void;
  readonly end: () => void;
}

/**
 * Keeps an agent present while this page is open: holds a port to the worker, speaks on it before the worker
 * would fall asleep, and takes it up again when the worker was stopped. @param hello what is so at the moment.
 */
export function attendDesk(hello: () => DeskHello): Attendance {
  let ended = false;
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  const tell = () => port?.postMessage(hello());
  const connect = () => {
    if (ended) return;
    port = browser.runtime.connect({ name: deskPortName });
    port.onDisconnect.addListener(() => {
      port = null;
      workerLost();
      setTimeout(connect, 50);
    });
    tell();
  };
  connect();
  const beat = setInterval(tell, heartbeatMs);
  const end = () => {
    ended = true;
    clearInterval(beat);
    port?.disconnect();
  };
  return { tell, end };
}
