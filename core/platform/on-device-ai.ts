import { tagsOf } from '../domain/translation/language-id.ts';

/** A direction of translation; both as `languageId` gives them. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What the browser has for a pair. It may call `downloadable` what only another page has used so far. */
export type Presence = 'absent' | 'unsupported' | 'downloadable' | 'downloading' | 'ready';

/** Where the browser itself does not translate: it has no translator at all, or none for this pair, waits for a press, or did not manage. */
export class OnDeviceFault extends Error {
  readonly code: 'absent' | 'unsupported' | 'needsPress' | 'tooLong' | 'failed';
  constructor(code: OnDeviceFault['code'], cause?: unknown) {
    super(cause instanceof Error ? cause.message : code, { cause });
    this.code = code;
  }
}

/** A translator that is there. Both reject with an `OnDeviceFault`, or with the signal's reason. */
export interface OpenTranslator {
  readonly translate: (text: string, signal: AbortSignal) => Promise<string>;
  readonly close: () => void;
}

interface Asked {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface Progress extends Event {
  readonly loaded: number;
}

interface BrowserTranslators {
  availability(asked: Asked): Promise<string>;
  create(asked: Asked & { signal: AbortSignal; monitor: (monitor: EventTarget) => void }): Promise<{
    translate(text: string, how: { signal: AbortSignal }): Promise<string>;
    destroy(): void;
  }>;
}

interface BrowserDetectors {
  availability(): Promise<string>;
  create(): Promise<{
    detect(text: string): Promise<readonly { detectedLanguage: string; confidence: number }[]>;
    destroy(): void;
  }>;
}

function ofBrowser<Api>(name: string): Api | undefined {
  return (globalThis as Readonly<Record<string, unknown>>)[name] as Api | undefined;
}

/** Whether this browser translates at all. */
export function hasTranslator(): boolean {
  return ofBrowser('Translator') !== undefined;
}

const presences: Readonly<Record<string, Presence>> = {
  available: 'ready',
  downloadable: 'downloadable',
  downloading: 'downloading',
};

async function found(pair: Pair): Promise<{ presence: Presence; asked: Asked | null }> {
  const translators = ofBrowser<BrowserTranslators>('Translator');
  if (!translators) return { presence: 'absent', asked: null };
  for (const sourceLanguage of tagsOf(pair.from))
    for (const targetLanguage of tagsOf(pair.to)) {
      const asked = { sourceLanguage, targetLanguage };
      // A tag that the browser does not take for one is a language that it does not translate.
      const presence = presences[await translators.availability(asked).catch(() => '')];
      if (presence) return { presence, asked };
    }
  return { presence: 'unsupported', asked: null };
}

/** What the browser has for a pair; downloads nothing. */
export async function translatorPresence(pair: Pair): Promise<Presence> {
  return (await found(pair)).presence;
}

/**
 * Opens the translator of a pair. Where it must be downloaded first, only in the turn of a person's press.
 * @param progress told how much has come, 0 to 1.
 */
export async function openTranslator(
  pair: Pair,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<OpenTranslator> {
  const { presence, asked } = await found(pair);
  const translators = ofBrowser<BrowserTranslators>('Translator');
  if (!translators || !asked) throw new OnDeviceFault(presence === 'absent' ? 'absent' : 'unsupported');
  const monitor = (of: EventTarget) =>
    of.addEventListener('downloadprogress', (event) => progress((event as Progress).loaded));
  try {
    const open = await translators.create({ ...asked, signal, monitor });
    return {
      translate: (text, until) =>
        open.translate(text, { signal: until }).catch((fault) => {
          throw faultOf(fault, until);
        }),
      close: () => open.destroy(),
    };
  } catch (fault) {
    throw faultOf(fault, signal);
  }
}

function faultOf(fault: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const { name } = fault as { readonly name?: unknown };
  if (name === 'NotAllowedError') return new OnDeviceFault('needsPress', fault);
  if (name === 'NotSupportedError') return new OnDeviceFault('unsupported', fault);
  if (name === 'QuotaExceededError') return new OnDeviceFault('tooLong', fault);
  return new OnDeviceFault('failed', fault);
}

/** Less sure than this, the browser is not believed. */
const sure = 0.7;

/** The language of a text as the browser's own detector sees it, BCP 47; null where it has none ready, or it is not sure. */
export async function detectLanguage(text: string): Promise<string | null> {
  const detectors = ofBrowser<BrowserDetectors>('LanguageDetector');
  try {
    if (!detectors || (await detectors.availability()) !== 'available') return null;
    const detector = await detectors.create();
    const [first] = await detector.detect(text);
    detector.destroy();
    return first && first.confidence >= sure && first.detectedLanguage !== 'und'
      ? first.detectedLanguage
      : null;
  } catch {
    return null;
  }
}
