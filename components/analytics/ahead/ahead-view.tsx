import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.ahead;

export function AheadView() {
  return <h2>{texts.title}</h2>;
}
