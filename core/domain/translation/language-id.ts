/** Other tags of the same language, by the one this desk uses. */
const sameAs: Readonly<Record<string, string>> = { tl: 'fil', in: 'id', iw: 'he', cmn: 'zh', zsm: 'ms' };
const traditional = ['hant', 'tw', 'hk', 'mo'];

/**
 * The one tag by which this desk knows a language: `fil` however Tagalog is spelled, `zh` for Chinese in simplified and
 * `zh-Hant` in traditional characters; a region is left off. @param tag BCP 47.
 */
export function languageId(tag: string): string {
  const [first = '', ...parts] = tag.toLowerCase().split(/[-_]/u);
  const id = sameAs[first] ?? first;
  if (id !== 'zh' || parts.includes('hans')) return id;
  return parts.some((part) => traditional.includes(part)) ? 'zh-Hant' : 'zh';
}

const spelled: Readonly<Record<string, readonly string[]>> = {
  fil: ['fil', 'tl'],
  zh: ['zh', 'zh-Hans'],
  'zh-Hant': ['zh-Hant', 'zh-TW'],
};

/** The tags by which a browser may know a language, the likeliest first. @param id as `languageId` gives it. */
export function tagsOf(id: string): readonly string[] {
  return spelled[id] ?? [id];
}

/** The tag for `lang` on a text, and for the name of the language: it says which characters. @param id as `languageId` gives it. */
export function writtenIn(id: string): string {
  return id === 'zh' ? 'zh-Hans' : id;
}
