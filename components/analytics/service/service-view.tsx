import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.service;

export function ServiceView() {
  return <h2>{texts.title}</h2>;
}
