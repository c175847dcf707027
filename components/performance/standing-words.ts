import type { Standing } from '../../core/domain/metrics/response-rate.ts';
import { words } from '../words/words.ts';

/** What a chat counts for in the response rate, in words. */
export function standingWords(standing: Standing): string {
  switch (standing.is) {
    case 'inTime':
      return words.performance.standing.inTime;
    case 'late':
      return words.performance.standing.late;
    case 'pending':
      return words.performance.standing.pending;
    case 'excluded':
      return words.performance.standing[standing.why];
  }
}
