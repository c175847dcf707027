import { catalogueFor } from './catalogue-for.ts';
import { automation } from './english/settings/automation.ts';
import { blocked } from './english/settings/blocked.ts';
import { connection } from './english/settings/connection.ts';
import { data } from './english/settings/data.ts';
import { exchange } from './english/settings/exchange.ts';
import { faq } from './english/settings/faq.ts';
import { frame } from './english/settings/frame.ts';
import { guidelines } from './english/settings/guidelines.ts';
import { holiday } from './english/settings/holiday.ts';
import { notifications } from './english/settings/notifications.ts';
import { replies } from './english/settings/replies.ts';
import { sending } from './english/settings/sending.ts';
import { shop } from './english/settings/shop.ts';
import { tags } from './english/settings/tags.ts';
import { team } from './english/settings/team.ts';
import { teamEngine } from './english/settings/team-engine.ts';
import { you } from './english/settings/you.ts';

const english = {
  automation,
  blocked,
  connection,
  data,
  exchange,
  faq,
  frame,
  guidelines,
  holiday,
  notifications,
  replies,
  sending,
  shop,
  tags,
  team,
  teamEngine,
  you,
};

/** What the pages of the settings say. Apart from the catalogue of the desk, which would carry it in its first view. */
export const settingsWords = catalogueFor(navigator.languages, { en: english });
