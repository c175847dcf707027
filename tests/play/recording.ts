import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { hitsSensitiveWords } from '../../core/channel/practice/send-rules.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import type { GuardVerdict } from '../../core/domain/guard/report.ts';
import { longestText } from '../../core/domain/message/write.ts';

/** What is to become of a recorded line. */
export type Fate =
  /** It arrives on both sides. */
  | 'arrives'
  /** The shop turns it away for its words: it stays in the desk as failed. */
  | 'refused'
  /** The guard lets nobody send it from the desk; it is counted, not sent. */
  | 'stopped'
  /** Nobody can send it from a desk: it is empty, or too long. */
  | 'skipped';

/** A line of a recorded chat. */
export interface Line {
  readonly from: 'buyer' | 'agent';
  readonly text: string;
  readonly fate: Fate;
  /** The guard warns of it, and the agent sends it all the same. */
  readonly warned: boolean;
}

/** A recorded chat. */
export interface Recording {
  readonly id: string;
  readonly lines: readonly Line[];
}

const recordingSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  messages: v.array(v.object({ from: v.picklist(['buyer', 'agent']), text: v.string() })),
});

function fateOf({ from, text }: Pick<Line, 'from' | 'text'>, verdict: GuardVerdict): Fate {
  if (from === 'buyer') return 'arrives';
  if (text.trim() === '' || text.length > longestText) return 'skipped';
  if (verdict === 'stop') return 'stopped';
  return hitsSensitiveWords(text) ? 'refused' : 'arrives';
}

/** A recorded chat as one line of JSON gives it. */
function readRecording(json: string): Recording {
  const { id, messages } = v.parse(recordingSchema, JSON.parse(json));
  // Before the buyer has written no desk can write to them: what comes then is not the guard's.
  const opened = messages.findIndex(({ from }) => from === 'buyer');
  const lines = messages.map(({ from, text }, n): Line => {
    const fromDesk = from === 'agent' && opened >= 0 && n > opened;
    const { verdict } = fromDesk ? checkOutgoing(text.trim()) : ({ verdict: 'pass' } as const);
    return { from, text, fate: fateOf({ from, text }, verdict), warned: verdict === 'warn' };
  });
  return { id, lines };
}

/** The recorded chats of a file of JSON lines, gzipped or not. */
export function readRecordings(file: string): Recording[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readRecording);
}
