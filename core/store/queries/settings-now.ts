import { firstTranslation } from '../../domain/translation/translation-settings.ts';
import type { DeskDb } from '../db.ts';
import type { SettingsRow } from '../rows.ts';

/** How a desk works until somebody sets it otherwise. */
export const firstSettings: SettingsRow = {
  key: 'settings',
  undoSeconds: 5,
  notices: {
    events: { assigned: true, transferred: true, dueSoon: true, overdue: true },
    repeatMinutes: 5,
    sound: true,
    names: false,
  },
  suggestReplies: true,
  translation: firstTranslation,
};

/** How this desk is set. */
export async function settingsNow(db: DeskDb): Promise<SettingsRow> {
  return { ...firstSettings, ...(await db.settings.get('settings')) };
}
