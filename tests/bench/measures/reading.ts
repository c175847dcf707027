import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { readMessage } from '../../../core/domain/triage/read-message.ts';
import { shippedModels } from '../../support/shipped-models.ts';
import { type Figure, median } from '../figure.ts';

const rounds = 9;
const talk = new URL('../../fixtures/chats/practice-talk.jsonl', import.meta.url);
const lines = new URL('../../fixtures/guard/tuned.jsonl', import.meta.url);
const models = ['category', 'language', 'small-talk', 'order-data', 'sentiment', 'sentiment-thai'];

interface Chat {
  readonly messages: readonly { readonly from: string; readonly text: string }[];
}

function jsonLines<Line>(file: URL): Line[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** Milliseconds a text, in the middle of some rounds; the first round only warms up. */
function perText(texts: readonly string[], once: (text: string) => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const from = performance.now();
    for (const text of texts) once(text);
    return (performance.now() - from) / texts.length;
  });
  return median(times.slice(1));
}

/** What it costs to read a buyer's message and to check an agent's, beside parsing the message they come in; and what the models weigh. */
export async function reading(): Promise<Figure[]> {
  const said = jsonLines<Chat>(talk).flatMap(({ messages }) => messages);
  const buyers = said.filter(({ from }) => from === 'buyer').map(({ text }) => text);
  const agents = jsonLines<{ text: string }>(lines)
    .filter((_, n) => n % 5 === 0)
    .map(({ text }) => text);
  const all = shippedModels();
  const parse = (text: string) =>
    JSON.parse(
      JSON.stringify({ id: '576473029581939173', type: 'TEXT', content: { content: text }, create_time: 1 }),
    );
  const row = (name: string, texts: readonly string[], once: (text: string) => unknown): Figure => {
    const [value, against] = [perText(texts, once), perText(texts, parse)];
    const ratio = value / against;
    return { name, value, unit: 'ms', ratio, against: 'writing and parsing it as JSON', n: texts.length };
  };
  const files = models.map((name) => new URL(`../../../public/models/${name}.bin`, import.meta.url));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return [
    row('reading.message', buyers, (text) => readMessage(all, text, 'en')),
    row('reading.guard', agents, (text) => checkOutgoing(text)),
    {
      name: 'size.models',
      value: bytes / 1000,
      unit: 'kB',
      ratio: null,
      against: 'gzipped',
      n: files.length,
    },
  ];
}
