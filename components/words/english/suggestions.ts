/** The words of components/chat/suggestions. */
export const suggestions = {
  region: 'Suggested replies',
  faq: (question: string) => `FAQ: ${question}`,
  saved: 'Saved reply',
  savedNamed: (title: string) => `Saved reply: ${title}`,
  past: (when: string) => `You answered so: ${when}`,
  pastOften: (times: number, when: string) => `You answered so ${times} times, last: ${when}`,
  sure: 'very likely',
  likely: 'likely',
  possible: 'possible',
  described: (text: string, source: string, how: string) => `${text} ${source}, ${how}.`,
  titled: (text: string, source: string, how: string, key: string) => `${text}\n${source} · ${how} (${key})`,
  note: 'It fills the field; you send it.',
};
