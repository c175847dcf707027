/** Where a draft lies until the worker has it: written at once, so that neither page nor worker can take it along. */
function place(conversation: string): string {
  return `draft ${conversation}`;
}

/** Puts a text by, at each key. */
export function stash(conversation: string, text: string): void {
  localStorage.setItem(place(conversation), text);
}

/** What was put by and never kept; null where there is nothing. */
export function stashed(conversation: string): string | null {
  return localStorage.getItem(place(conversation));
}

/** Forgets a text that is kept by now, unless more was typed meanwhile. */
export function unstash(conversation: string, kept: string): void {
  if (stashed(conversation) === kept) localStorage.removeItem(place(conversation));
}
