/** How a stand-in for the browser's translator behaves. */
export interface StandIn {
  /** What it has, by "from to"; `other` for all else. */
  readonly has: Readonly<Record<string, string>>;
  readonly other: string;
  /** A download fails, after having begun. */
  readonly breaks?: boolean;
  /** As in Chrome, each download takes a press of its own. */
  readonly byPress?: boolean;
}

/** The hands of a test on it, in `globalThis.standIn`. */
export interface StandInHands {
  /** Every text that was translated, as "from to: text". */
  readonly asked: string[];
  /** How many translators were closed. */
  closed: number;
  /** Says how much of the download has come, 0 to 1; 1 ends it. */
  progress(share: number): void;
  /** What translation fails with from now on; '' for nothing. */
  fault: string;
  /** Translations wait until this is called, once `held` is set. */
  held: boolean;
  release(): void;
}

/**
 * Puts a translator in the place of the browser's own: it answers "[to] text".
 * Stands by itself, so that it can be given to a page whole.
 */
export function putTranslator({ has, other, breaks = false, byPress = false }: StandIn): void {
  let pressed = false;
  const press = () => {
    pressed = true;
  };
  globalThis.addEventListener('click', press, true);
  const states = new Map(Object.entries(has));
  const coming: Array<{ of: EventTarget; arrived: () => void; broken: (fault: unknown) => void }> = [];
  const waiting: Array<() => void> = [];
  const hands: StandInHands = {
    asked: [],
    closed: 0,
    fault: '',
    held: false,
    progress(share) {
      for (const { of, arrived, broken } of coming.splice(0, share === 1 || breaks ? coming.length : 0)) {
        of.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: share, total: 1 }));
        if (breaks) broken(new DOMException('The connection was lost.', 'NetworkError'));
        else arrived();
      }
      for (const { of } of coming)
        of.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: share, total: 1 }));
    },
    release() {
      hands.held = false;
      for (const go of waiting.splice(0)) go();
    },
  };
  const pairOf = (asked: { sourceLanguage: string; targetLanguage: string }) =>
    `${asked.sourceLanguage} ${asked.targetLanguage}`;
  const Translator = {
    availability: async (asked: { sourceLanguage: string; targetLanguage: string }) =>
      states.get(pairOf(asked)) ?? other,
    async create(asked: {
      sourceLanguage: string;
      targetLanguage: string;
      signal?: AbortSignal;
      monitor?: (of: EventTarget) => void;
    }) {
      const pair = pairOf(asked);
      const state = states.get(pair) ?? other;
      if (state === 'unavailable') throw new DOMException('No such pair.', 'NotSupportedError');
      if (state !== 'available') {
        if (byPress && !pressed) throw new DOMException('Needs a press.', 'NotAllowedError');
        pressed = false;
        const of = new EventTarget();
        asked.monitor?.(of);
        states.set(pair, 'downloading');
        try {
          await new Promise<void>((arrived, broken) => {
            coming.push({ of, arrived, broken });
            asked.signal?.addEventListener('abort', () => broken(asked.signal?.reason));
          });
          states.set(pair, 'available');
        } catch (fault) {
          states.set(pair, 'downloadable');
          throw fault;
        }
      }
      return {
        async translate(text: string, { signal }: { signal: AbortSignal }) {
          hands.asked.push(`${pair}: ${text}`);
          if (hands.held)
            await new Promise<void>((go, left) => {
              waiting.push(go);
              signal.addEventListener('abort', () => left(signal.reason));
            });
          if (hands.fault !== '') throw new DOMException('It did not manage.', hands.fault);
          return `[${asked.targetLanguage}] ${text}`;
        },
        destroy() {
          hands.closed += 1;
        },
      };
    },
  };
  Object.defineProperties(globalThis, {
    Translator: { value: Translator, configurable: true, writable: true },
    LanguageDetector: { value: undefined, configurable: true, writable: true },
    standIn: { value: hands, configurable: true, writable: true },
  });
}

/** Takes every translator from a browser. Stands by itself, as `putTranslator`. */
export function takeTranslator(): void {
  for (const name of ['Translator', 'LanguageDetector'])
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
}

export function standInHands(): StandInHands {
  return (globalThis as unknown as { standIn: StandInHands }).standIn;
}
