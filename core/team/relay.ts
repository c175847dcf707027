import { ChannelFault } from '../engine/channel.ts';
import type {
  AnswerRelay,
  AskRelay,
  RelayedAnswer,
  RelayedKind,
  RelayedQuestion,
} from '../engine/shop-relay.ts';
import { answerRelay } from './relay-answer.ts';
import { askRelay } from './relay-ask.ts';
import { type Bytes, MOST_BYTES, packed, unpacked } from './relay-pieces.ts';
import type { RelayRoom } from './relay-subject.ts';
import { answerIn, questionIn, type RelayedFault } from './relay-words.ts';
import type { TeamLine } from './team-line.ts';

const nothing: Bytes = new Uint8Array();
const garbled =
  'What was asked or answered through the team cannot be read. Update Sidedesk in all its browsers.';
const broken = 'Something went wrong in the browser that works at the shop. Try again.';

/** Who answers a question of a kind. */
function roomOf(kind: RelayedKind): RelayRoom {
  return kind === 'renewPass' ? 'passes' : 'shop';
}

/** The way to ask over a line, as long as it stands. */
export function asksOver(line: TeamLine): AskRelay {
  return async <Kind extends RelayedKind>(question: RelayedQuestion<Kind>, bytes: Bytes = nothing) => {
    const kind = question.ask as Kind;
    const answer = unpacked(await askRelay(line, roomOf(kind), packed(question, bytes)));
    const said = answer && answerIn(kind, answer.head);
    if (!said) throw new ChannelFault('malformed', garbled);
    if ('value' in said) return { value: said.value, bytes: answer.bytes };
    const { kind: what, words, ...detail } = said.fault;
    throw new ChannelFault(what, words, detail);
  };
}

function faultIn(error: unknown): RelayedFault {
  // What a person can be told of is a fault of the shop's side; all else is a bug, and loud here.
  if (!(error instanceof ChannelFault)) console.error(error);
  const fault = error instanceof ChannelFault ? error : new ChannelFault('shopError', broken);
  const { kind, message, code, retryAfterMs, uncertain } = fault;
  return { kind, words: message.slice(0, 2000) || broken, code, retryAfterMs, uncertain };
}

async function answerTo(author: string, asked: Bytes, answer: AnswerRelay): Promise<RelayedAnswer> {
  const read = unpacked(asked);
  const question = read && questionIn(read.head);
  if (!question) throw new ChannelFault('malformed', garbled);
  return answer(author, question, read.bytes);
}

/**
 * Answers what others of the team ask over a line, as long as `may` says so.
 * @returns the way to stop it
 */
export function answersOver(
  line: TeamLine,
  room: RelayRoom,
  may: () => boolean,
  answer: AnswerRelay,
): () => void {
  return answerRelay(line, {
    room,
    may,
    async answer(author, asked) {
      try {
        const { value, bytes } = await answerTo(author, asked, answer);
        const whole = packed({ value }, bytes);
        if (whole.length <= MOST_BYTES) return whole;
        throw new ChannelFault('refused', 'This is too much for the way through the team.');
      } catch (error) {
        return packed({ fault: faultIn(error) }, nothing);
      }
    },
  });
}
