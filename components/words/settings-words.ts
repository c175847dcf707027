import { catalogueFor } from './catalogue-for.ts';
import { exchange } from './english/settings/exchange.ts';
import { faq } from './english/settings/faq.ts';
import { frame } from './english/settings/frame.ts';
import { guidelines } from './english/settings/guidelines.ts';
import { notifications } from './english/settings/notifications.ts';
import { replies } from './english/settings/replies.ts';
import { sending } from './english/settings/sending.ts';

const english = { exchange, faq, frame, guidelines, notifications, replies, sending };

/** What the pages of the settings say. Apart from the catalogue of the desk, which would carry it in its first view. */
export const settingsWords = catalogueFor(navigator.languages, { en: english });
