/** The catalogue for the first of these language tags that has one; English where none has. Known ones are named by the first part of a tag. */
export function catalogueFor<Catalogue>(
  languages: readonly string[],
  known: Readonly<{ en: Catalogue } & Record<string, Catalogue>>,
): Catalogue {
  for (const tag of languages) {
    const found = known[tag.split('-')[0]?.toLowerCase() ?? ''];
    if (found) return found;
  }
  return known.en;
}
