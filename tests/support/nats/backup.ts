import { createInbox, type NatsConnection } from '@nats-io/nats-core';
import { STATE } from '../../../core/team/state-subject.ts';
import { LOG } from '../../../core/team/subject.ts';

/** What the server gives of a stream, and takes back: as `nats account backup` and `restore` do it. */
interface StreamBackup {
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

/** All of a team, off a server that runs. */
export interface TeamBackup {
  readonly log: StreamBackup;
  readonly state: StreamBackup;
}

/** Copies a team off a server that runs, as the keeper. */
export async function backUp(keeper: NatsConnection): Promise<TeamBackup> {
  return { log: await copyOf(keeper, LOG), state: await copyOf(keeper, STATE) };
}

/** Puts a copy into an account that has nothing, as the keeper. */
export async function putBack(keeper: NatsConnection, { log, state }: TeamBackup): Promise<void> {
  await putStream(keeper, LOG, log);
  await putStream(keeper, STATE, state);
}

async function copyOf(keeper: NatsConnection, stream: string): Promise<StreamBackup> {
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
  const answer = await keeper.request(`$JS.API.STREAM.SNAPSHOT.${stream}`, asked, { timeout });
  const { config, state } = checked(answer.json<ApiAnswer & StreamBackup>());
  await all;
  return { config, state, parts };
}

async function putStream(
  keeper: NatsConnection,
  stream: string,
  { config, state, parts }: StreamBackup,
): Promise<void> {
  const asked = JSON.stringify({ config, state });
  const answer = await keeper.request(`$JS.API.STREAM.RESTORE.${stream}`, asked, { timeout });
  const { deliver_subject: to } = checked(answer.json<ApiAnswer & { deliver_subject: string }>());
  for (const part of parts) {
    const said = await keeper.request(to, part, { timeout });
    if (said.data.length > 0) checked(said.json<ApiAnswer>());
  }
  checked((await keeper.request(to, '', { timeout })).json<ApiAnswer>());
}
