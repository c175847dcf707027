import type { Exclusion, Standing } from '../../core/domain/metrics/response-rate.ts';

const exclusions: Record<Exclusion, string> = {
  holiday: 'excluded: holiday mode',
  startedBySeller: 'excluded: started by the shop',
  noResponseNeeded: 'excluded: no response needed',
  automationAlone: 'excluded: answered by automation alone',
  blocked: 'excluded: buyer blocked',
};

/** What a chat counts for in the response rate, in words. */
export function standingWords(standing: Standing): string {
  switch (standing.is) {
    case 'inTime':
      return 'in time';
    case 'late':
      return 'late';
    case 'pending':
      return 'pending';
    case 'excluded':
      return exclusions[standing.why];
  }
}
