import type { SystemTag } from '../../../../core/domain/triage/system-tag.ts';

const tag = (name: string, restsOn: string, off: string) => ({ name, hint: `${restsOn} ${off}` });

/** The words of components/settings/tags. */
export const tags = {
  title: 'Chat tags',
  what: 'What the desk says of a chat by itself, and what each rests on. What is off is neither set nor shown, for everybody in the shop; what a person sets stays, and is shown. On again, what was set before is shown again.',
  category: 'What a chat is about',
  categoryOff:
    'Off: new chats get this category only from a person. The filter of that name stays for those, and says so.',
  words: 'What the buyer’s words show',
  of: {
    prePurchase: tag(
      'Pre-purchase',
      'Rests on the buyer’s words, and on a product they came from or sent.',
      '',
    ),
    logistics: tag(
      'Logistics',
      'Rests on the buyer’s words, a parcel they sent, and an order under way.',
      '',
    ),
    aftersales: tag(
      'Aftersales',
      'Rests on an open return of its order, a return they sent, and their words.',
      '',
    ),
    sentiment: tag(
      'Sentiment',
      'Rests on the buyer’s messages in this chat, read on this device, the newest weighing most.',
      'Off: unhappy buyers are no reason for High priority. Messages are still read, so that nothing is sent by itself to somebody who is upset.',
    ),
    warnings: tag(
      'Warnings',
      'Rests on words of abuse, threats, unreasonable demands and advertising. The words are shown.',
      'Off: no words are noticed. Abuse can still be reported.',
    ),
  } satisfies Record<SystemTag, { name: string; hint: string }>,
};
