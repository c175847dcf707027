import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.team;

export function TeamView() {
  return <h2>{texts.title}</h2>;
}
