import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import phrases from '../../core/channel/practice/life/phrases.json';
import { createPracticeShop, type PracticeShop } from '../../core/channel/practice/practice-shop.ts';
import type { ShopState } from '../../core/channel/practice/shop-state.ts';
import { type CarriedRequest, type PracticeWord, practiceLine } from '../../core/protocol/practice-line.ts';
import { keptValue } from '../../core/store/kept-value.ts';

const memory = keptValue<ShopState>('sidedesk-practice');

function newShop(): PracticeShop {
  return createPracticeShop({
    memory,
    phrases: async () => phrases,
    now: () => Date.now(),
    seed: 1,
    lively: true,
  });
}

function asRequest({ url, method, headers, body }: CarriedRequest): Request {
  const named = headers.map(([name, value]): [string, string] => [name, value]);
  return new Request(url, { method, headers: named, ...(body === null ? {} : { body }) });
}

/** Keeps the practice shop inside the extension as long as the page lives that began this; of several one keeps it. */
export default defineUnlistedScript(() => {
  const line = new BroadcastChannel(practiceLine);
  const say = (word: PracticeWord) => line.postMessage(word);
  let shop = newShop();

  async function hear(word: PracticeWord): Promise<void> {
    if (word.say === 'forget') {
      await memory.forget();
      shop = newShop();
      say({ say: 'forgotten', id: word.id });
    } else if (word.say === 'request') {
      const response = await shop.handle(asRequest(word));
      const { status, headers } = response;
      say({ say: 'answer', id: word.id, status, headers: [...headers], body: await response.arrayBuffer() });
    }
  }

  void navigator.locks.request(practiceLine, () => {
    line.onmessage = ({ data }: MessageEvent<PracticeWord>) => void hear(data);
    say({ say: 'open' });
    // The lock is held until the page goes, and the worker with it.
    return new Promise<never>(() => undefined);
  });
});
