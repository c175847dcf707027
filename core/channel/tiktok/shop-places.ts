/** The market whose rules hold in a shop, and where its clock stands (IANA). */
export interface ShopPlace {
  readonly market: string;
  readonly zone: string;
}

const eu = (zone: string): ShopPlace => ({ market: 'EU', zone });

/** By the shop's `region`. A country with several zones is given that of its capital or of most of its sellers; the settings change it. */
const places: Readonly<Record<string, ShopPlace>> = {
  US: { market: 'US', zone: 'America/New_York' },
  GB: { market: 'UK', zone: 'Europe/London' },
  DE: eu('Europe/Berlin'),
  FR: eu('Europe/Paris'),
  IT: eu('Europe/Rome'),
  ES: eu('Europe/Madrid'),
  IE: eu('Europe/Dublin'),
  ID: { market: 'ID', zone: 'Asia/Jakarta' },
  TH: { market: 'TH', zone: 'Asia/Bangkok' },
  VN: { market: 'VN', zone: 'Asia/Ho_Chi_Minh' },
  MY: { market: 'MY', zone: 'Asia/Kuala_Lumpur' },
  PH: { market: 'PH', zone: 'Asia/Manila' },
  SG: { market: 'SG', zone: 'Asia/Singapore' },
  MX: { market: 'MX', zone: 'America/Mexico_City' },
  BR: { market: 'BR', zone: 'America/Sao_Paulo' },
  JP: { market: 'JP', zone: 'Asia/Tokyo' },
};

/** A region without a place of its own goes by its code, and by this computer's clock. */
export function placeOf(region: string): ShopPlace {
  return places[region] ?? { market: region, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
