/** What a buyer is reported for (docs/rules.md §9). */
export type AbuseReason = 'abuse' | 'threats' | 'unreasonableDemands' | 'advertising' | 'other';
