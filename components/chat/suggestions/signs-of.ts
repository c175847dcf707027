import type { MessageSigns } from '../../../core/domain/suggest/find-faqs.ts';
import type { SpokenLine } from '../../../core/domain/suggest/moments-of.ts';
import { messageSigns, type Sent, type SignModels } from '../../../core/domain/triage/message-signs.ts';
import { modelOfFile } from '../../../core/domain/triage/model/model-file.ts';

const unknown: MessageSigns = { smallTalk: false, needsOrderData: false };

let loaded: Promise<SignModels | null> | undefined;

async function model(name: string) {
  const answer = await fetch(`/models/${name}.bin`);
  if (!answer.ok) throw new Error(`The model ${name} is not in the package.`);
  return modelOfFile(new Uint8Array(await answer.arrayBuffer()));
}

async function load(): Promise<SignModels | null> {
  try {
    const [smallTalk, orderData, category] = await Promise.all([
      model('small-talk'),
      model('order-data'),
      model('category'),
    ]);
    return { smallTalk, orderData, category };
  } catch (error) {
    console.error('What tells small talk from questions could not be loaded.', error);
    return null;
  }
}

/** What tells small talk and what needs an order from other questions; null where it cannot be read. */
export function signModels(): Promise<SignModels | null> {
  loaded ??= load();
  return loaded;
}

/** What the lines that wait for an answer show; nothing where that cannot be read. */
export async function signsOf(said: readonly SpokenLine[]): Promise<MessageSigns> {
  const models = await signModels();
  if (!models) return unknown;
  const waiting = said.slice(said.findLastIndex(({ by }) => by === 'agent') + 1);
  return messageSigns(
    models,
    waiting
      .filter(({ by }) => by === 'buyer')
      .map(
        ({ isText, text }): Sent =>
          isText ? { text } : { kind: text as Exclude<Sent, { text: string }>['kind'] },
      ),
  );
}
