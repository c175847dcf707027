import { ChannelFault, type ChannelFaultKind, type FaultSubject } from '../../engine/channel.ts';
import type { Answer } from './answer.ts';

interface Wording {
  readonly kind: ChannelFaultKind;
  readonly words: string;
  /** True when the shop may have done it all the same. */
  readonly unsure?: boolean;
  readonly about?: FaultSubject;
}

const busy: Wording = {
  kind: 'busy',
  words: 'The shop is taking requests more slowly right now. The desk asks again in a moment.',
};
const internal: Wording = {
  kind: 'shopError',
  words: 'The shop had an error of its own. Try again in a moment.',
  unsure: true,
};
const slow: Wording = {
  kind: 'unreachable',
  words: 'The shop took too long to answer. Try again in a moment.',
  unsure: true,
};
const signedOut: Wording = {
  kind: 'signedOut',
  words:
    'The access to this shop is no longer valid. Authorise it again on the settings page Shop connection.',
  about: 'access',
};
const outdated: Wording = {
  kind: 'shopError',
  words: 'The shop no longer knows this kind of request. Update Sidedesk.',
};

/** Every documented code; the rest is worded from the answer itself. Source: partner.tiktokshop.com common-errors and the operations' own error tables. */
const byCode = new Map<number, Wording>([
  [36009002, busy],
  [36009003, internal],
  [45101001, internal],
  [36009007, slow],
  [45101003, { kind: 'refused', words: 'The shop has no such conversation any more. Reload the list.' }],
  [
    45101004,
    { kind: 'quota', words: "The shop's daily number of requests is used up. It starts anew tomorrow." },
  ],
  [
    45101006,
    { kind: 'refused', words: 'The shop did not accept this wording. Change the text and send it again.' },
  ],
  [
    45102007,
    {
      kind: 'refused',
      words: 'The shop does not allow messages in this conversation. Wait for the buyer to write.',
    },
  ],
  [
    45109003,
    {
      kind: 'refused',
      words:
        'This buyer cannot be written to: no order in 60 days, no chat in 30 days, no return. Wait for the buyer to write.',
    },
  ],
  [105002, signedOut],
  [36004004, signedOut],
  [
    105005,
    {
      kind: 'forbidden',
      words: 'The app may not do this at the shop. Ask for the permission in Partner Center.',
      about: 'scope',
    },
  ],
  [
    101000,
    {
      kind: 'signedOut',
      words: 'The access belongs to another account or shop. Authorise this shop again.',
      about: 'shop',
    },
  ],
  [
    106001,
    {
      kind: 'forbidden',
      words: "The app's secret does not match its key. Check both on the settings page Shop connection.",
      about: 'app',
    },
  ],
  [
    106013,
    { kind: 'signedOut', words: 'The shop to talk to is not set. Connect the shop again.', about: 'shop' },
  ],
  [
    36009033,
    {
      kind: 'forbidden',
      words: "This computer's address is not on the app's list. Add it in Partner Center.",
    },
  ],
  [36009021, { kind: 'refused', words: 'The file is too large for the shop. Send one under 10 MB.' }],
  [
    36009022,
    { kind: 'refused', words: 'The shop does not take this kind of file. Send a JPG, PNG, GIF or WebP.' },
  ],
  [
    36009023,
    { kind: 'refused', words: 'The shop does not take this kind of file. Send a JPG, PNG, GIF or WebP.' },
  ],
  [36009009, outdated],
  [36009010, outdated],
  [36009014, outdated],
]);

/** The many meanings of 36009004, told apart by the words of its message. */
const byMessage: readonly (readonly [RegExp, Wording])[] = [
  [/access-token/i, signedOut],
  [
    /timestamp|earlier than|later than/i,
    { kind: 'forbidden', words: "This computer's clock is wrong. Set it and try again.", about: 'clock' },
  ],
  [
    /app_key/i,
    {
      kind: 'forbidden',
      words: 'The shop does not know this app. Check the app key on the settings page Shop connection.',
      about: 'app',
    },
  ],
  [/version/i, outdated],
];

function wordingOf(answer: Answer): Wording {
  const { status, envelope } = answer;
  const code = envelope?.code ?? 0;
  const known = byCode.get(code);
  if (known) return known;
  if (code === 36009004) {
    const text = envelope?.message ?? '';
    const meant = byMessage.find(([pattern]) => pattern.test(text));
    return (
      meant?.[1] ?? {
        kind: 'refused',
        words: `The shop did not accept this: ${text.slice(0, 200) || 'no reason given'}.`,
      }
    );
  }
  if (status === 429) return busy;
  if (status >= 500) return internal;
  if (envelope === null)
    return {
      kind: 'malformed',
      words: "The shop's answer could not be read. Try again in a moment.",
      unsure: true,
    };
  return {
    kind: 'shopError',
    words: `The shop answered with an error it does not explain (code ${code}). Try again later.`,
  };
}

/**
 * The fault that an answer other than success stands for. `sending` marks a request that must not be
 * repeated blindly: its faults are `uncertain` when the shop may have carried it out.
 */
export function faultOf(answer: Answer, sending: boolean): ChannelFault {
  const wording = wordingOf(answer);
  return new ChannelFault(wording.kind, wording.words, {
    code: answer.envelope?.code ?? 0,
    retryAfterMs: answer.retryAfterMs,
    uncertain: sending && wording.unsure === true,
    about: wording.about,
  });
}

/** The fault of a request that got no answer at all. */
export function unreachable(cause: unknown, sending: boolean): ChannelFault {
  return new ChannelFault('unreachable', 'The shop cannot be reached. Check the internet connection.', {
    uncertain: sending,
    cause,
  });
}

/** The fault of an answer that says success but does not hold what the description promises. */
export function malformed(cause: unknown, sending: boolean): ChannelFault {
  return new ChannelFault('malformed', "The shop's answer could not be read. Try again in a moment.", {
    uncertain: sending,
    cause,
  });
}

/** True when the answer says that the timestamp lies outside the shop's window of five minutes. */
export function blamesClock(answer: Answer): boolean {
  const { envelope } = answer;
  return envelope?.code === 36009004 && /timestamp|earlier than|later than/i.test(envelope.message);
}

/** True when a renewed access token may mend it. */
export function blamesToken(answer: Answer): boolean {
  const { envelope } = answer;
  return envelope?.code === 105002 || (envelope?.code === 36009004 && /access-token/i.test(envelope.message));
}
