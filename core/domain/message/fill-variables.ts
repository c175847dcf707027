/** What a saved reply can leave open, as it is written in braces (docs/rules.md §8). */
export const variableNames = ['buyer', 'order_id', 'tracking_number', 'eta', 'agent', 'shop'] as const;

export type VariableName = (typeof variableNames)[number];

/** What is known of a chat; what is not known is left out. */
export type VariableFacts = { readonly [Name in VariableName]?: string };

const inBraces = /\{([^\s{}]{1,40})\}/g;

function isVariable(name: string): name is VariableName {
  return (variableNames as readonly string[]).includes(name);
}

/** A text with its variables filled in as far as they are known; the others stay as they are. */
export function fillVariables(text: string, facts: VariableFacts): string {
  return text.replace(inBraces, (whole, name: string) => (isVariable(name) && facts[name]) || whole);
}

/** The variables that still stand in a text, each once, in their order: as long as there is one it is not sent (docs/rules.md §8). */
export function unfilledIn(text: string): readonly VariableName[] {
  const names = [...text.matchAll(inBraces)].map(([, name = '']) => name);
  return [...new Set(names)].filter(isVariable);
}

/** Words in braces that are no variable: nothing would ever fill them in. */
export function unknownIn(text: string): readonly string[] {
  const names = [...text.matchAll(inBraces)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !isVariable(name));
}
