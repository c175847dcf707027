import type { Shop } from '../../core/domain/shop/shop.ts';
import type { SettingsRow } from '../../core/store/rows.ts';
import type { ShowOne } from './notifications/try-notice.tsx';

/** What every page of the settings is given. */
export interface PageProps {
  readonly settings: SettingsRow;
  readonly shop: Shop;
  readonly showOne: ShowOne;
}
