const languages: Readonly<Record<string, string>> = {
  US: 'en',
  UK: 'en',
  SG: 'en',
  ID: 'id',
  MY: 'ms',
  TH: 'th',
  VN: 'vi',
  PH: 'tl',
  MX: 'es',
  BR: 'pt',
  JP: 'ja',
};

/** The language that most buyers of a market write, BCP 47; undefined where a market has several, or is not known. */
export function expectedLanguage(market: string): string | undefined {
  return languages[market];
}
