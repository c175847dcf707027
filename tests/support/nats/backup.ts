import { createInbox, type NatsConnection } from '@nats-io/nats-core';
import { LOG } from '../../../core/team/subject.ts';

/** What the server gives of a stream, and takes back: as `nats stream backup` and `restore` do it. */
export interface LogBackup {
  readonly config: object;
  readonly state: { readonly last_seq: number };
  readonly parts: readonly Uint8Array[];
}

interface ApiAnswer {
  readonly error?: { readonly description?: string };
}

const timeout = 10_000;

function checked<Answer extends ApiAnswer>(answer: Answer): Answer {
  if (answer.error) throw new Error(answer.error.description);
  return answer;
}

/** Copies the log off a server that runs, as the keeper. */
export async function backUp(keeper: NatsConnection): Promise<LogBackup> {
  const inbox = createInbox('_INBOX.keeper');
  const parts: Uint8Array[] = [];
  const all = new Promise<void>((done, failed) => {
    keeper.subscribe(inbox, {
      callback: (error, message) => {
        if (error) return failed(error);
        if (message.data.length === 0) return done();
        parts.push(Uint8Array.from(message.data));
        message.respond();
      },
    });
  });
  const asked = JSON.stringify({ deliver_subject: inbox, no_consumers: true, chunk_size: 32_768 });
  const answer = await keeper.request(`$JS.API.STREAM.SNAPSHOT.${LOG}`, asked, { timeout });
  const { config, state } = checked(answer.json<ApiAnswer & LogBackup>());
  await all;
  return { config, state, parts };
}

/** Puts a copy into an account that has no log, as the keeper. */
export async function putBack(keeper: NatsConnection, { config, state, parts }: LogBackup): Promise<void> {
  const asked = JSON.stringify({ config, state });
  const answer = await keeper.request(`$JS.API.STREAM.RESTORE.${LOG}`, asked, { timeout });
  const { deliver_subject: to } = checked(answer.json<ApiAnswer & { deliver_subject: string }>());
  for (const part of parts) {
    const said = await keeper.request(to, part, { timeout });
    if (said.data.length > 0) checked(said.json<ApiAnswer>());
  }
  checked((await keeper.request(to, '', { timeout })).json<ApiAnswer>());
}
