import { type CarriedAnswer, type PracticeWord, practiceLine } from '../../core/protocol/practice-line.ts';

/** How long a page that was just opened may take until it keeps the shop, ms. */
const openingTime = 5_000;

/** Whether some page keeps the practice shop inside the extension now. */
export async function isKept(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === practiceLine);
}

/** Says a word on the line and waits for the one that answers it. */
function exchange<Answer extends PracticeWord>(
  word: PracticeWord | null,
  isAnswer: (said: PracticeWord) => said is Answer,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const line = new BroadcastChannel(practiceLine);
    const giveUp = () => {
      line.close();
      reject(signal.reason);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    line.onmessage = ({ data }: MessageEvent<PracticeWord>) => {
      if (!isAnswer(data)) return;
      signal.removeEventListener('abort', giveUp);
      line.close();
      resolve(data);
    };
    if (signal.aborted) giveUp();
    else if (word) line.postMessage(word);
  });
}

/** Waits until a page keeps the shop. Rejects where none does: the shop sleeps while no page of the desk is open. */
async function untilKept(): Promise<void> {
  const waiting = new AbortController();
  const opened = exchange(
    null,
    (said) => said.say === 'open',
    AbortSignal.any([waiting.signal, AbortSignal.timeout(openingTime)]),
  );
  // It listens before it looks: the word may be said between the two.
  if (await isKept()) {
    opened.catch(() => undefined);
    waiting.abort();
    return;
  }
  await opened;
}

/** Carries requests to the practice shop inside the extension. Rejects, as a fetch does, where nobody answers. */
export async function carryInside(request: Request): Promise<Response> {
  const { method, url, headers, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  await untilKept();
  const id = crypto.randomUUID();
  const isOurs = (said: PracticeWord): said is CarriedAnswer => said.say === 'answer' && said.id === id;
  const answer = await exchange(
    { say: 'request', id, method, url, headers: [...headers], body },
    isOurs,
    signal,
  );
  const named = answer.headers.map(([name, value]): [string, string] => [name, value]);
  const bodiless = answer.status === 204;
  return new Response(bodiless ? null : answer.body, { status: answer.status, headers: named });
}

/** Closes the practice shop inside the extension for good; the next one begins anew. */
export async function closeInside(): Promise<void> {
  if (!(await isKept())) return;
  const id = crypto.randomUUID();
  const isDone = (said: PracticeWord): said is PracticeWord & { say: 'forgotten' } =>
    said.say === 'forgotten' && said.id === id;
  await exchange({ say: 'forget', id }, isDone, AbortSignal.timeout(openingTime));
}
