import { type Compared, contendersOf, type StatedFigure } from './contenders.ts';
import {
  chatsBetween,
  nearestWhole,
  type Ratio,
  type Reconciled,
  reconcile,
  type Stated,
  type Whole,
  wholeFor,
} from './reconcile.ts';
import { answeredIn, responseRateOf } from './response-rate.ts';
import { satisfaction, sessions } from './satisfaction.ts';

const MINUTE = 60_000;

/** How many of ours would have to stand otherwise for a percentage to be the stated one. */
export interface SharesExplained {
  /** So many of ours, counted as we count, are stated as this; null where no whole number is. */
  readonly fit: Whole | null;
  /** The least number of counted chats that stand otherwise there; null without a fit. */
  readonly chats: number | null;
  /** Where nothing fits: the number of counted chats nearest to ours of which something does. */
  readonly nearest: (Whole & { readonly whole: number }) | null;
}

/** A figure of ours beside the same as somebody else states it. */
export interface Comparison extends Reconciled {
  readonly ours: Ratio;
  /** Null for what is no percentage. */
  readonly shares: SharesExplained | null;
}

function oursOf(figure: StatedFigure, { chats, period, agent, now }: Compared): Ratio {
  const plain = () => chats.map(({ chat }) => chat);
  switch (figure) {
    case 'rate12':
    case 'rate24': {
      const hours = figure === 'rate12' ? 12 : 24;
      const { inTime, counted } = responseRateOf(chats, { hours, period, now, agent });
      return { part: inTime, whole: counted };
    }
    case 'waits': {
      const lengths = answeredIn(chats, period, agent).map(({ wait }) => wait.after);
      return { part: lengths.reduce((sum, each) => sum + each, 0), whole: lengths.length };
    }
    case 'satisfaction': {
      const { good, rated } = satisfaction(plain(), period.from, period.to, agent);
      return { part: good, whole: rated };
    }
    case 'sessions':
      return { part: sessions(plain(), period.from, period.to, agent), whole: 1 };
  }
}

/** What one of the statement is of the quotient. */
const units: Readonly<Record<StatedFigure, number>> = {
  rate12: 0.01,
  rate24: 0.01,
  satisfaction: 0.01,
  waits: MINUTE,
  sessions: 1,
};

function explained({ part, whole }: Ratio, stated: Stated): SharesExplained {
  const fit = wholeFor(stated, whole);
  return {
    fit,
    chats: fit && chatsBetween(part, fit),
    nearest: fit ? null : nearestWhole(stated, whole),
  };
}

/** Holds a figure against the same as somebody else states it: per cent, minutes for waits, a count of sessions. */
export function compare(figure: StatedFigure, compared: Compared, stated: Stated): Comparison {
  const ours = oursOf(figure, compared);
  const contenders = contendersOf(figure, compared);
  return {
    ...reconcile(ours, stated, units[figure], contenders),
    ours,
    shares: units[figure] === 0.01 ? explained(ours, stated) : null,
  };
}
