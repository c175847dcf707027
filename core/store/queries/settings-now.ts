import type { DeskDb } from '../db.ts';
import type { SettingsRow } from '../rows.ts';

/** How a desk works until somebody sets it otherwise. */
export const firstSettings: SettingsRow = { key: 'settings', undoSeconds: 5 };

/** How this desk is set. */
export async function settingsNow(db: DeskDb): Promise<SettingsRow> {
  return (await db.settings.get('settings')) ?? firstSettings;
}
